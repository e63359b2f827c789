using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Text;

namespace ArchRules.Editing;

/// <summary>
/// Edits the text of an <c>archrules.baseline.yml</c>: entries come, go and change their counts, and every other character stays. What
/// an entry says besides its count (owner, expiry, reason, comments) stays with it.
/// </summary>
public static class BaselineEditor
{
    /// <summary>The comment at the top of a baseline that ArchRules begins.</summary>
    public const string Heading =
        "# Known debt: violations of archrules.yml that shall be mended, and no more of them. `archrules baseline prune` takes out what is paid.\n\n";

    /// <summary>Sets counts.</summary>
    /// <param name="text">The text of the baseline; empty for a new one.</param>
    /// <param name="debts">
    /// The entries to add or change, with their new counts; those with count 0 go. Entries that are not named stay. New ones are put
    /// where they belong by rule, source and target; entries that are there are not sorted again.
    /// </param>
    /// <returns>The edited text; or a refusal where the text is no baseline, or is written so that it cannot be edited in place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="debts"/> is null.</exception>
    public static EditedText Set(string text, IEnumerable<Debt> debts)
    {
        if (debts is null)
            throw new ArgumentNullException(nameof(debts));

        var (baseline, mistakes) = BaselineReader.Parse(text);
        if (baseline is null)
            return EditedText.Refuse(mistakes[0].Message);

        var wanted = debts.OrderBy(debt => debt.Key, KeyOrder.Instance).Where(debt => CountOf(baseline, debt) != debt.Count).ToArray();
        if (wanted.Length == 0)
            return EditedText.Of(text);

        var edited = new BaselineEdit(text).Apply(wanted);
        return edited is not null && Says(edited, baseline, wanted)
            ? EditedText.Of(edited)
            : EditedText.Refuse("the baseline is not written as a list of '- AR0102: Source -> Target', so it cannot be edited in place");
    }

    private static int CountOf(Baseline baseline, Debt debt) => baseline.Find(debt.Rule, debt.Source, debt.Target)?.Count ?? 0;

    // The text is read again, because a file may be written in more ways than an editor thinks of.
    private static bool Says(string edited, Baseline before, IReadOnlyList<Debt> wanted)
    {
        if (BaselineReader.Parse(edited).Baseline is not { } after)
            return false;

        var expected = before.Entries.ToDictionary(Debt.KeyOf, WithoutPlace);
        foreach (var debt in wanted)
        {
            if (debt.Count == 0)
                expected.Remove(debt.Key);
            else if (expected.TryGetValue(debt.Key, out var known))
                expected[debt.Key] = known with { Count = debt.Count };
            else
                expected.Add(debt.Key, new BaselineEntry(debt.Rule, debt.Source, debt.Target, debt.Count, null, null, null, TextRange.FileStart));
        }

        return after.Entries.Count == expected.Count
            && after.Entries.All(entry => expected.TryGetValue(Debt.KeyOf(entry), out var same) && same == WithoutPlace(entry));
    }

    private static BaselineEntry WithoutPlace(BaselineEntry entry) => entry with { Range = TextRange.FileStart };

    private sealed class KeyOrder : IComparer<(string, string, string)>
    {
        public static KeyOrder Instance { get; } = new();

        public int Compare((string, string, string) x, (string, string, string) y) => Debt.Compare(x, y);
    }
}
