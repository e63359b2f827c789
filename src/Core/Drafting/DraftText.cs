using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArchRules.Editing;

namespace ArchRules.Drafting;

/// <summary>Writes a draft as a person would write the file.</summary>
internal static class DraftText
{
    private const int MaxNameWidth = 24;
    private const int MaxLeftOut = 12;

    /// <summary>Writes the text of an <c>archrules.yml</c>.</summary>
    public static string Write(string system, BoxPlan boxes, ArrowPlan arrows, LayerPlan layers, IReadOnlyList<string> ignored)
    {
        IReadOnlyList<string> independent = layers == LayerPlan.Hexagonal ? boxes.Boxes.Where(box => box.Tier == Tier.Storage).Select(box => box.Name).ToArray() : [];
        var text = new StringBuilder();
        text.Append("# What the code is today, as `archrules init` found it. Correct what is not meant, and say why with 'because'.\n");
        text.Append("version: 1\nsystem: ").Append(YamlWord.Write(system)).Append("\n\n").Append(layers.Text);
        WriteComponents(text, boxes.Boxes, layers);
        WriteArrows(text, arrows, Ordered(boxes.Boxes, layers).Select(box => box.Name).ToArray());

        if (independent.Count > 1)
            text.Append("\nindependent: ").Append(ListOf(independent)).Append('\n');
        if (ignored.Count > 0)
            text.Append("\nignore: { projects: ").Append(ListOf(ignored)).Append(" }\n");
        return text.ToString();
    }

    private static void WriteArrows(StringBuilder text, ArrowPlan arrows, IReadOnlyList<string> order)
    {
        text.Append("\narrows:").Append(arrows.Arrows.Count == 0 ? " []\n" : "\n");
        foreach (var line in ArrowLines.Write(arrows.Arrows, order))
            text.Append("  - ").Append(line).Append('\n');

        WriteLeftOut(text, arrows.LeftOut);
        if (arrows.Unproven.Count > 0)
            text.Append($"  # Whom these call at addresses made at run time is not known; draw it, as in 'web -> orders: http': {string.Join(", ", arrows.Unproven)}\n");
    }

    private static IEnumerable<Box> Ordered(IReadOnlyList<Box> boxes, LayerPlan layers) => boxes
        .OrderBy(box => GroupOf(box, layers))
        .ThenBy(box => box.IsFamily)
        .ThenBy(box => box.Name, StringComparer.Ordinal);

    private static void WriteComponents(StringBuilder text, IReadOnlyList<Box> boxes, LayerPlan layers)
    {
        text.Append("\ncomponents:\n");
        var width = Math.Min(MaxNameWidth, boxes.Max(box => box.Name.Length)) + 1;
        var isFirst = true;
        foreach (var group in Ordered(boxes, layers).Where(box => box.ContractOf is null).GroupBy(box => GroupOf(box, layers)))
        {
            if (!isFirst)
                text.Append('\n');
            isFirst = false;
            foreach (var box in group)
                WriteBox(text, box, layers.LayerOf(box.Tier), width);
        }
    }

    // Layers from top to bottom, then what is beside them, shared code, technologies.
    private static int GroupOf(Box box, LayerPlan layers)
    {
        if (box.Technology is not null)
            return 100;

        var layer = layers.LayerOf(box.Tier);
        return layer is not null ? layers.Tiers.Select(layers.LayerOf).ToList().IndexOf(layer) : box.Tier == Tier.Shared ? 99 : 98;
    }

    private static void WriteBox(StringBuilder text, Box box, string? layer, int width)
    {
        var keys = KeysOf(box, layer).ToArray();
        var line = $"  {(box.Name + ":").PadRight(width)} {{ {string.Join(", ", keys)} }}";
        var reason = box.Guess.Reason.Length > 0 ? "  # " + box.Guess.Reason : "";
        if (line.Length + reason.Length <= 130)
        {
            text.Append(line).Append(reason).Append('\n');
            return;
        }

        text.Append("  ").Append(box.Name).Append(':').Append(reason).Append('\n');
        foreach (var key in keys)
            text.Append("    ").Append(key).Append('\n');
    }

    private static IEnumerable<string> KeysOf(Box box, string? layer)
    {
        if (box.Technology is { } technology)
            yield return "technology: " + technology;

        if (layer is not null)
            yield return "layer: " + layer;
        if (box.Tier == Tier.Shared)
            yield return "shared: true";
        if (box.Projects.Count > 0)
            yield return "projects: " + ListOf(box.Projects);
        if (box.Namespaces is { } namespaces)
            yield return "namespaces: " + YamlWord.Write(namespaces, true);
        if (box.Contract.Count > 0)
            yield return "contract: " + ListOf(box.Contract);
        if (box.Owns.Count > 0)
            yield return "owns: " + ListOf(box.Owns);
        if (box.Endpoints.Count > 0)
            yield return "endpoints: " + ListOf(box.Endpoints);
        if (box.SharedBy.Count > 0)
            yield return "shared-by: " + ListOf(box.SharedBy);
    }

    private static void WriteLeftOut(StringBuilder text, IReadOnlyList<LeftOut> left)
    {
        if (left.Count == 0)
            return;

        text.Append("  # Used by the code and not drawn, so each use is debt in archrules.baseline.yml:\n");
        foreach (var pair in left.Take(MaxLeftOut))
            text.Append($"  #   {pair.Source} -> {pair.Target} ({(pair.Count == 1 ? "1 use" : pair.Count + " uses")}): {pair.Reason}\n");
        if (left.Count > MaxLeftOut)
            text.Append($"  #   and {left.Count - MaxLeftOut} more\n");
    }

    private static string ListOf(IReadOnlyList<string> values) =>
        values.Count == 1 ? YamlWord.Write(values[0], true) : "[" + string.Join(", ", values.Select(value => YamlWord.Write(value, true))) + "]";
}
