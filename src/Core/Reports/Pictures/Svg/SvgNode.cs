using System;
using System.Collections.Generic;
using System.Globalization;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>How a box is shown.</summary>
internal static class SvgNode
{
    /// <summary>The word that style sheets know a kind by.</summary>
    public static string ClassOf(PictureNode node) => node.Kind.ToString().ToLowerInvariant();

    /// <summary>A box in words, for those who do not see it.</summary>
    public static string Describe(PictureNode node, int violations)
    {
        var words = new List<string> { node.Name };
        if (node.Layer is { } layer && layer != PictureGroup.Shared)
            words.Add("layer " + layer);
        if (node.Kind == PictureNodeKind.Shared)
            words.Add("shared");
        words.Add(SvgText.Second(node));
        if (violations > 0)
            words.Add(SvgText.Count(violations, "violation"));
        return string.Join(", ", words) + (node.Description is { } description ? ": " + description : "");
    }

    /// <summary>The outline: what is kept somewhere is a drum, what everyone uses is round.</summary>
    public static string ShapeOf(PictureNode node, Area area)
    {
        if (node.Kind == PictureNodeKind.Technology)
            return Drum(area);

        var corner = node.Kind == PictureNodeKind.Shared ? area.Height / 2 : 6;
        return $"<rect class=\"shape\" x=\"{SvgText.Number(area.X)}\" y=\"{SvgText.Number(area.Y)}\" width=\"{SvgText.Number(area.Width)}\" height=\"{SvgText.Number(area.Height)}\" rx=\"{SvgText.Number(corner)}\"/>";
    }

    /// <summary>How many violations begin in a box.</summary>
    public static string BadgeOf(int violations, Area area)
    {
        var text = violations.ToString("N0", CultureInfo.InvariantCulture);
        var width = Math.Max(18, (text.Length * 7) + 9);
        var x = area.X + area.Width - width + 7;
        return $"<g class=\"badge\"><rect x=\"{SvgText.Number(x)}\" y=\"{SvgText.Number(area.Y - 8)}\" width=\"{SvgText.Number(width)}\" height=\"17\" rx=\"8.5\"/>"
            + $"<text x=\"{SvgText.Number(x + (width / 2))}\" y=\"{SvgText.Number(area.Y + 4.5)}\">{text}</text></g>";
    }

    private static string Drum(Area area)
    {
        var (x, y, w, h) = (SvgText.Number(area.X), SvgText.Number(area.Y + 5), SvgText.Number(area.Width), SvgText.Number(area.Height - 10));
        var half = SvgText.Number(area.Width / 2);
        return $"<path class=\"shape\" d=\"M{x} {y}a{half} 5 0 0 1 {w} 0v{h}a{half} 5 0 0 1 -{w} 0z\"/><path class=\"shape\" style=\"fill:none\" d=\"M{x} {y}a{half} 5 0 0 0 {w} 0\"/>";
    }
}
