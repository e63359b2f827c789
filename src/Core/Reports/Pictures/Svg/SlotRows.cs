using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>
/// The boxes of a picture in rows, and the lines between them as ways from row to row: layered drawing after Sugiyama, Tagawa and Toda
/// ("Methods for Visual Understanding of Hierarchical System Structures", 1981), where the layers of the architecture are layers of the drawing.
/// </summary>
internal sealed class SlotRows
{
    // More of them would push the boxes apart, and nobody can follow a line among so many.
    private const int MostPassing = 260;
    private const double LeastWidth = 900;

    private readonly Dictionary<string, Slot> slots = new(StringComparer.Ordinal);
    private readonly List<int> bandOfRow = [];

    private SlotRows()
    {
    }

    /// <summary>The rows from top to bottom, each from left to right.</summary>
    public List<List<Slot>> Rows { get; } = [];

    /// <summary>The band of each row.</summary>
    public IReadOnlyList<int> BandOfRow => bandOfRow;

    /// <summary>The slots that a line passes, by the line, from its upper to its lower end.</summary>
    public Dictionary<PictureEdge, IReadOnlyList<Slot>> Ways { get; } = [];

    /// <summary>Where a box is.</summary>
    public Slot this[string name] => slots[name];

    /// <summary>Arranges a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="bands">Its bands.</param>
    /// <param name="widthOf">How wide a box is.</param>
    public static SlotRows Arrange(Picture picture, IReadOnlyList<Band> bands, Func<PictureNode, double> widthOf)
    {
        var rows = new SlotRows();
        rows.AddBoxes(picture, bands, widthOf);
        rows.AddLines(picture);
        return rows;
    }

    private void AddBoxes(Picture picture, IReadOnlyList<Band> bands, Func<PictureNode, double> widthOf)
    {
        // Screens are wider than high, and a row of boxes takes its gap below.
        var area = picture.Nodes.Sum(node => (widthOf(node) + 36) * 100);
        var widest = Math.Max(LeastWidth, Math.Sqrt(area * 1.7));
        for (var band = 0; band < bands.Count; band++)
        {
            var lanes = bands[band].Lanes;
            var total = Math.Max(1, lanes.Sum(lane => lane.Nodes.Sum(widthOf)));
            var first = Rows.Count;
            for (var lane = 0; lane < lanes.Count; lane++)
            {
                var share = Math.Max(200, (widest - (64 * (lanes.Count - 1))) * lanes[lane].Nodes.Sum(widthOf) / total);
                AddLane(picture, (band, lane), lanes[lane].Nodes, (first, share, widthOf));
            }
        }
    }

    private void AddLane(
        Picture picture, (int Band, int Lane) at, IReadOnlyList<PictureNode> nodes, (int FirstRow, double Share, Func<PictureNode, double> WidthOf) frame)
    {
        var row = frame.FirstRow;
        foreach (var rank in RowRanks.Of(nodes, picture.Edges))
        {
            var members = rank.Select(node => new Slot(node, frame.WidthOf(node), at.Lane)).ToArray();
            var lines = Math.Max(1, (int)Math.Ceiling(RowPlacing.WidthOf(members) / frame.Share));

            // Neighbours in the file stay near each other although the rank takes several rows.
            for (var i = 0; i < members.Length; i++)
                Put(members[i], row + (i % lines), at.Band);
            row += lines;
        }
    }

    private void Put(Slot slot, int row, int band)
    {
        while (Rows.Count <= row)
        {
            Rows.Add([]);
            bandOfRow.Add(band);
        }

        slot.Row = row;
        Rows[row].Add(slot);
        slots.Add(slot.Node!.Name, slot);
    }

    private void AddLines(Picture picture)
    {
        var lines = picture.Edges.Where(edge => slots[edge.Source].Row != slots[edge.Target].Row).ToArray();
        var quiet = SvgEdge.FindQuiet(picture);
        var passing = lines.Where(edge => !quiet.Contains(edge)).Sum(edge => Math.Abs(slots[edge.Source].Row - slots[edge.Target].Row) - 1);
        foreach (var edge in lines)
        {
            var (upper, lower) = (slots[edge.Source], slots[edge.Target]);
            if (upper.Row > lower.Row)
                (upper, lower) = (lower, upper);

            var isLong = passing <= MostPassing && !quiet.Contains(edge);
            var way = new List<Slot> { upper };
            for (var row = upper.Row + 1; isLong && row < lower.Row; row++)
            {
                var slot = new Slot(null, 10, Math.Min(upper.Lane, Rows[row].Max(other => other.Lane))) { Row = row };
                Rows[row].Add(slot);
                way.Add(slot);
            }

            way.Add(lower);
            Ways.Add(edge, way);
            if (quiet.Contains(edge))
                continue;

            for (var i = 1; i < way.Count; i++)
                way[i - 1].Join(way[i]);
        }
    }
}
