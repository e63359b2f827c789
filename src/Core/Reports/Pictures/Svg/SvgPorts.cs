using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>Where lines touch their boxes: side by side, in the order in which they come, so that they do not cross at the border.</summary>
internal sealed class SvgPorts
{
    private const double Between = 16;

    private readonly Dictionary<(PictureEdge Edge, bool IsTarget), double> places = [];

    public SvgPorts(Picture picture, SvgLayout layout)
    {
        var quiet = SvgEdge.FindQuiet(picture);
        foreach (var edge in quiet)
            (places[(edge, false)], places[(edge, true)]) = (layout[edge.Source].Middle, layout[edge.Target].Middle);

        var ends = picture.Edges
            .Where(edge => layout.Ways.ContainsKey(edge) && !quiet.Contains(edge))
            .SelectMany(edge => new[] { End(edge, isTarget: false, layout), End(edge, isTarget: true, layout) });
        foreach (var side in ends.GroupBy(end => (end.Box, end.IsBelow)))
        {
            var box = layout[side.Key.Box];
            var sorted = side.OrderBy(end => end.Toward).ToArray();
            var step = Math.Min(Between, (box.Width - 20) / sorted.Length);
            for (var i = 0; i < sorted.Length; i++)
                places[(sorted[i].Edge, sorted[i].IsTarget)] = box.Middle + ((i - ((sorted.Length - 1) / 2.0)) * step);
        }
    }

    /// <summary>Where a line leaves its source, or reaches its target.</summary>
    public double this[PictureEdge edge, bool isTarget] => places[(edge, isTarget)];

    /// <summary>How many lines begin and end at each box, the larger of the two.</summary>
    public static IReadOnlyDictionary<string, int> CountEnds(Picture picture)
    {
        var quiet = SvgEdge.FindQuiet(picture);
        var shown = picture.Edges.Where(edge => !quiet.Contains(edge)).ToArray();
        return picture.Nodes.ToDictionary(
            node => node.Name,
            node => Math.Max(shown.Count(edge => edge.Source == node.Name), shown.Count(edge => edge.Target == node.Name)),
            StringComparer.Ordinal);
    }

    /// <summary>How wide a box has to be for its lines, within reason.</summary>
    public static double WidthFor(IReadOnlyDictionary<string, int> ends, string name) => Math.Min(220, 24 + (13 * ends[name]));

    private static (PictureEdge Edge, bool IsTarget, string Box, bool IsBelow, double Toward) End(PictureEdge edge, bool isTarget, SvgLayout layout)
    {
        var way = layout.Ways[edge];
        var isDown = way[way.Count - 1].Top > way[0].Top;
        return (edge, isTarget, isTarget ? edge.Target : edge.Source, isDown != isTarget, way[isTarget ? way.Count - 2 : 1].X);
    }
}
