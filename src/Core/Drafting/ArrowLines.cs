using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Drafting;

/// <summary>Writes arrows on as few lines as say the same.</summary>
internal static class ArrowLines
{
    private const int MaxLength = 125;

    /// <summary>Writes them.</summary>
    /// <param name="arrows">The arrows.</param>
    /// <param name="names">The components in the order of the file: arrows come in the order of their sources.</param>
    /// <returns>One text for each line, such as <c>web, admin -> orders: http</c>.</returns>
    public static IEnumerable<string> Write(IReadOnlyList<DraftArrow> arrows, IReadOnlyList<string> names)
    {
        var order = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        return arrows
            .GroupBy(arrow => (arrow.Source.Name, arrow.Mode))
            .OrderBy(group => order[group.Key.Name])
            .Select(group => (Source: group.Key.Name, group.Key.Mode, Targets: group.Select(arrow => arrow.TargetName).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToArray()))
            .GroupBy(line => (line.Mode, Targets: string.Join(", ", line.Targets)))
            .Select(same => (Sources: same.Select(line => line.Source).ToArray(), same.Key.Mode, same.First().Targets))
            .OrderBy(line => order[line.Sources[0]])
            .ThenBy(line => line.Mode)
            .SelectMany(line => Lines(line.Sources, line.Targets, line.Mode == ArrowMode.Call ? "" : ": " + line.Mode.Word()));
    }

    private static IEnumerable<string> Lines(string[] sources, string[] targets, string mode)
    {
        foreach (var from in Chunks(sources, MaxLength / 2))
        {
            foreach (var to in Chunks(targets, MaxLength - from.Length))
                yield return $"{from} -> {to}{mode}";
        }
    }

    private static IEnumerable<string> Chunks(string[] names, int length)
    {
        var chunk = "";
        foreach (var name in names)
        {
            if (chunk.Length > 0 && chunk.Length + name.Length + 2 > length)
            {
                yield return chunk;
                chunk = "";
            }

            chunk += (chunk.Length > 0 ? ", " : "") + name;
        }

        yield return chunk;
    }
}
