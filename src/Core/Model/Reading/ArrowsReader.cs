using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>Reads <c>arrows</c> and <c>forbid</c>: <c>a, b -> c, d: mode</c>, with details as further keys.</summary>
internal sealed class ArrowsReader(ComponentNames names, Mistakes mistakes)
{
    private const string Sign = "->";

    public IReadOnlyList<Arrow> Read(YamlNode? node, string key)
    {
        if (node is null or YamlScalar { Value: "", IsQuoted: false })
            return [];

        if (node is not YamlSequence sequence)
        {
            mistakes.Unreadable(node.Range, $"'{key}' is a list of arrows, as in - web -> orders: http");
            return [];
        }

        var arrows = new List<Arrow>();
        var known = new HashSet<(int Source, int Target, ArrowMode Mode, ArrowScope Scope)>();
        foreach (var item in sequence.Items)
        {
            foreach (var arrow in ReadArrow(item))
            {
                if (known.Add((arrow.Source.Id, arrow.Target.Id, arrow.Mode, arrow.Scope)))
                    arrows.Add(arrow);
                else
                    mistakes.Unreadable(arrow.Range, $"the arrow '{arrow}' is written twice; keep one");
            }
        }

        return arrows;
    }

    private IEnumerable<Arrow> ReadArrow(YamlNode item)
    {
        if (item is YamlScalar alone)
            return ReadEnds(alone, ArrowMode.Call, null, false);

        if (item is not YamlMapping { Entries.Count: > 0 } mapping)
        {
            mistakes.Unreadable(item.Range, "an arrow reads 'web -> orders: http'");
            return [];
        }

        var first = mapping.Entries[0];
        if (!first.Key.Value.Contains(Sign))
        {
            mistakes.Unreadable(first.Key.Range, $"'{first.Key.Value}' is not an arrow; write 'web -> orders: http' first, then its details");
            return [];
        }

        var details = new MappingReader(
            new YamlMapping(mapping.Entries.Skip(1).ToArray(), mapping.Range), "an arrow", ModelShapes.ArrowDetails.Names, mistakes);
        return ReadEnds(first.Key, ReadMode(first.Value), details.FindText("because")?.Value, details.ReadBool("deprecated"));
    }

    private ArrowMode ReadMode(YamlNode value)
    {
        if (value is not YamlScalar word)
        {
            mistakes.Unreadable(value.Range, "an arrow has one mode; write another arrow for a second one");
            return ArrowMode.Call;
        }

        if (word.Value.Length == 0)
            return ArrowMode.Call;

        if (!ArrowModes.TryParse(word.Value, out var mode))
            mistakes.Unreadable(word.Range, $"'{word.Value}' is not a mode{Suggestion.Tail(word.Value, ArrowModes.Words)}");

        return mode;
    }

    private IEnumerable<Arrow> ReadEnds(YamlScalar text, ArrowMode mode, string? because, bool isDeprecated)
    {
        var sign = text.Value.IndexOf(Sign, StringComparison.Ordinal);
        if (sign < 0 || text.Value.IndexOf(Sign, sign + Sign.Length, StringComparison.Ordinal) >= 0)
        {
            mistakes.Unreadable(text.Range, $"'{text.Value}' is not an arrow; one arrow reads 'web -> orders: http'");
            return [];
        }

        var sources = ReadNames(text, 0, sign);
        var targets = ReadNames(text, sign + Sign.Length, text.Value.Length);
        foreach (var (both, _) in sources.Intersect(targets))
            mistakes.Unreadable(text.Range, $"component '{both.Name}' needs no arrow to itself");

        return sources.SelectMany(source => targets
            .Where(target => target != source)
            .Select(target => new Arrow(source.Component, target.Component, mode, isDeprecated, because, text.Range)
            {
                Scope = source.Capture is null || target.Capture is null ? ArrowScope.Any
                    : source.Capture == target.Capture ? ArrowScope.Same : ArrowScope.Other,
            }));
    }

    private List<(Component Component, string? Capture)> ReadNames(YamlScalar text, int start, int end)
    {
        var found = new List<(Component, string?)>();
        while (start <= end)
        {
            var comma = text.Value.IndexOf(',', start, end - start);
            var stop = comma < 0 ? end : comma;
            var name = text.Value.Substring(start, stop - start).Trim();
            var range = RangeOf(text, start + text.Value.Substring(start, stop - start).TakeWhile(char.IsWhiteSpace).Count(), name.Length);
            if (name.Length == 0)
                mistakes.Unreadable(range, $"'{text.Value}' lacks the name of a component");
            else if (names.Find(name, range) is { } component)
                found.Add((component, CaptureText.FindName(name)));

            start = stop + 1;
        }

        return found;
    }

    private static TextRange RangeOf(YamlScalar text, int offset, int length)
    {
        if (text.Range.Line != text.Range.EndLine)
            return text.Range;

        var column = text.Range.Column + offset + (text.IsQuoted ? 1 : 0);
        return text.Range with { Column = column, EndColumn = column + length };
    }
}
