using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>Where everything of a picture is drawn.</summary>
internal sealed class SvgLayout
{
    public const double BoxHeight = 46;

    private const double Padding = 22;
    private const double TitleHeight = 26;
    private const double BetweenBands = 34;
    private const double LeastBetweenRows = 46;
    private const double MostBetweenRows = 92;
    private const double Rim = 14;

    private readonly Dictionary<string, Area> boxes = new(StringComparer.Ordinal);

    // Titles stand left of the boxes, where no line passes; above them where layers lie side by side.
    private double left = Padding;

    private SvgLayout()
    {
    }

    /// <summary>The frames with their titles, from top to bottom.</summary>
    public List<(string Title, Area Area)> Frames { get; } = [];

    public double Width { get; private set; }

    public double Height { get; private set; }

    /// <summary>The place of a box.</summary>
    public Area this[string name] => boxes[name];

    /// <summary>All places of boxes.</summary>
    public IEnumerable<Area> Boxes => boxes.Values;

    /// <summary>The slots that a line passes, from its source to its target, with the tops of their rows.</summary>
    public Dictionary<PictureEdge, IReadOnlyList<(double X, double Top)>> Ways { get; } = [];

    /// <summary>Lays a picture out; the same picture always gives the same places.</summary>
    public static SvgLayout Of(Picture picture)
    {
        var layout = new SvgLayout();
        if (picture.Nodes.Count == 0)
            return layout;

        var bands = Band.Of(picture);
        if (bands.All(band => band.Lanes.Count == 1))
            layout.left += bands.Max(band => SvgText.WidthOf(band.Lanes[0].Title, 7.4)) + 10;
        var ends = SvgPorts.CountEnds(picture);
        var rows = SlotRows.Arrange(picture, bands, node => Math.Max(SvgText.WidthOf(node), SvgPorts.WidthFor(ends, node.Name)));
        var borders = RowSweeps.Run(rows);
        var tops = layout.Stack(rows, bands, borders);
        foreach (var edge in picture.Edges.Where(rows.Ways.ContainsKey))
        {
            var way = rows.Ways[edge].Select(slot => (slot.X + layout.left, tops[slot.Row]));
            layout.Ways.Add(edge, (rows[edge.Source].Row <= rows[edge.Target].Row ? way : way.Reverse()).ToArray());
        }

        return layout;
    }

    private double[] Stack(
        SlotRows rows, IReadOnlyList<Band> bands, IReadOnlyDictionary<(int Band, int Lane), (double Left, double Right)> borders)
    {
        var tops = new double[rows.Rows.Count];
        var (y, gap) = (0.0, 0.0);
        for (var band = 0; band < bands.Count; band++)
        {
            var top = y;
            var hasFrame = bands[band].Lanes.Any(lane => lane.Title.Length > 0);
            y += !hasFrame ? 0 : left > Padding ? Rim : TitleHeight + 6;
            foreach (var row in Enumerable.Range(0, tops.Length).Where(row => rows.BandOfRow[row] == band))
            {
                tops[row] = y;
                foreach (var slot in rows.Rows[row].Where(slot => slot.Node is not null))
                    boxes.Add(slot.Node!.Name, new Area(slot.X + left - (slot.Width / 2), y, slot.Width, BoxHeight));

                // Where many lines pass, their words need room.
                gap = Math.Min(MostBetweenRows, LeastBetweenRows + (2.5 * rows.Rows[row].Sum(slot => slot.Below.Count)));
                y += BoxHeight + gap;
            }

            y += (hasFrame ? Rim : 0) - gap;
            for (var lane = 0; lane < bands[band].Lanes.Count; lane++)
            {
                var (first, last) = borders[(band, lane)];
                if (hasFrame)
                    Frames.Add((bands[band].Lanes[lane].Title, new Area(first, top, last - first + left + Padding, y - top)));
                Width = Math.Max(Width, last + left + Padding);
            }

            Height = y;
            y += Math.Max(BetweenBands, gap - (hasFrame ? 2 * Rim : 0));
        }

        return tops;
    }
}
