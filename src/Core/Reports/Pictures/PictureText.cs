using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures;

/// <summary>The words of a picture, the same in every language.</summary>
internal static class PictureText
{
    /// <summary>The lines in a box: its name, then what it is where the name does not say it.</summary>
    public static IEnumerable<string> LinesOf(PictureNode node)
    {
        yield return node.Name;
        if (node.Technology is not null)
            yield return node.Technology;
        if (node.Parts.Count > 0)
            yield return CountOf(node.Parts.Count, "box", "boxes") + Inside(node.Inside);
    }

    /// <summary>The title of a layer's frame, with what happens inside of it in a bundled picture.</summary>
    public static string CaptionOf(Picture picture, PictureGroup group)
    {
        var inside = picture.Bundles.Where(bundle => bundle.Source == group.Name && bundle.Target == group.Name).ToArray();
        return inside.Length == 0
            ? group.Name
            : $"{group.Name}: {CountOf(picture.Nodes.Count(node => node.Layer == group.Name), "box", "boxes")}, inside "
                + string.Join(" and ", inside.Select(bundle => CountOf(bundle.Parts, "line", "lines") + (bundle.IsBroken ? " with " + bundle.Broken : "")));
    }

    /// <summary>What stands beside a line: its label, and what became of it.</summary>
    public static string LabelOf(PictureEdge edge)
    {
        var label = edge.Label;
        if (edge.Change == PictureChange.None)
            return label;

        var change = edge.Change switch { PictureChange.Added => "new", PictureChange.Removed => "gone", _ => "changed" };
        return label.Length == 0 ? change : $"{change}: {label}";
    }

    private static string Inside(PictureCounts counts) => counts.Violations > 0
        ? ", " + CountOf(counts.Violations, "violation", "violations") + " inside"
        : "";

    private static string CountOf(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
