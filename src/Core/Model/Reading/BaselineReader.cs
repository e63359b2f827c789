using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>
/// Reads the text of a baseline: a list in which each entry begins with the rule, <c>- AR0102: Source -> Target</c>, and may go on
/// with <c>count</c>, <c>owner</c>, <c>expires</c> and <c>because</c>.
/// </summary>
public sealed class BaselineReader
{
    private const string Sign = " -> ";
    private static readonly string[] DetailKeys = ["count", "owner", "expires", "because"];
    private readonly Mistakes mistakes = new();

    private BaselineReader()
    {
    }

    /// <summary>Parses the text of an <c>archrules.baseline.yml</c> file.</summary>
    /// <returns>The baseline, or every mistake found; never both. An empty text is a baseline without entries.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static (Baseline? Baseline, IReadOnlyList<Mistake> Mistakes) Parse(string text)
    {
        var (root, mistake) = YamlReader.Read(text);
        if (mistake is not null)
            return (null, [mistake]);

        var reader = new BaselineReader();
        var entries = reader.ReadEntries(root);
        return reader.mistakes.IsEmpty ? (new Baseline(entries), []) : (null, reader.mistakes.InOrder);
    }

    private List<BaselineEntry> ReadEntries(YamlNode? root)
    {
        var entries = new List<BaselineEntry>();
        if (root is null or YamlScalar { Value: "", IsQuoted: false })
            return entries;

        if (root is not YamlSequence sequence)
        {
            mistakes.Unreadable(root.Range, "a baseline is a list of entries, as in - AR0102: Shop.Web:Shop.Page.Show() -> Shop.Data:Shop.Store.Find()");
            return entries;
        }

        var known = new HashSet<(string, string, string)>();
        foreach (var entry in sequence.Items.Select(ReadEntry).Where(entry => entry is not null))
        {
            if (known.Add((entry!.Rule, entry.Source, entry.Target)))
                entries.Add(entry);
            else
                mistakes.Unreadable(entry.Range, "this entry is written twice; keep one and give it a 'count'");
        }

        return entries;
    }

    private BaselineEntry? ReadEntry(YamlNode item)
    {
        if (item is not YamlMapping { Entries.Count: > 0 } mapping || mapping.Entries[0].Value is not YamlScalar dependency)
        {
            mistakes.Unreadable(item.Range, "an entry begins with its rule, as in - AR0102: Shop.Web:Shop.Page.Show() -> Shop.Data:Shop.Store.Find()");
            return null;
        }

        var rule = mapping.Entries[0].Key;
        if (rule.Value.Length != 6 || !rule.Value.StartsWith("AR", StringComparison.Ordinal))
            mistakes.Unreadable(rule.Range, $"'{rule.Value}' is not the id of a rule; an entry begins with one, as in AR0102");

        var sign = dependency.Value.IndexOf(Sign, StringComparison.Ordinal);
        if (sign <= 0 || sign + Sign.Length >= dependency.Value.Length)
        {
            mistakes.Unreadable(dependency.Range, $"'{dependency.Value}' is not a dependency; write Source -> Target as reports do");
            return null;
        }

        var details = new MappingReader(
            new YamlMapping(mapping.Entries.Skip(1).ToArray(), mapping.Range), "a baseline entry", DetailKeys, mistakes);
        return new BaselineEntry(
            rule.Value,
            dependency.Value.Substring(0, sign).Trim(),
            dependency.Value.Substring(sign + Sign.Length).Trim(),
            ReadCount(details.FindText("count")),
            ReadDate(details.FindText("expires")),
            details.FindText("owner")?.Value,
            details.FindText("because")?.Value,
            rule.Range);
    }

    private int ReadCount(YamlScalar? text)
    {
        if (text is null)
            return 1;

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
            return count;

        mistakes.Unreadable(text.Range, $"'{text.Value}' is not a count; write a whole number from 1");
        return 1;
    }

    private DateTime? ReadDate(YamlScalar? text)
    {
        if (text is null)
            return null;

        if (DateTime.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;

        mistakes.Unreadable(text.Range, $"'{text.Value}' is not a date; write it as 2027-01-31");
        return null;
    }
}
