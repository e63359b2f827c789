using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>Orders the slots of rows so that few lines cross, and places them so that lines are short and straight.</summary>
internal sealed class RowSweeps
{
    private const int Sweeps = 24;
    private const double BetweenLanes = 64;

    private readonly List<List<Slot>> rows;
    private readonly IReadOnlyList<int> bandOfRow;
    private readonly Dictionary<(int Band, int Lane), (double Left, double Right)> borders = [];

    private RowSweeps(List<List<Slot>> rows, IReadOnlyList<int> bandOfRow)
    {
        this.rows = rows;
        this.bandOfRow = bandOfRow;
    }

    /// <summary>Arranges rows; afterwards every slot has its place.</summary>
    /// <returns>The borders of each lane of each band.</returns>
    public static IReadOnlyDictionary<(int Band, int Lane), (double Left, double Right)> Run(SlotRows rows)
    {
        var sweeps = new RowSweeps(rows.Rows, rows.BandOfRow);
        sweeps.Spread();
        sweeps.FindOrder();
        RowCrossings.Reduce(sweeps.rows);
        sweeps.Spread();
        for (var sweep = 0; sweep < Sweeps; sweep++)
            sweeps.Each(sweep, row => sweeps.Place(row, rows.Rows[row].ConvertAll(Middle)));
        return sweeps.borders;
    }

    private void FindOrder()
    {
        var best = (Crossings: int.MaxValue, Order: Array.Empty<Slot[]>());
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            Each(sweep, row => Order(row, slot => sweep % 2 == 0 ? slot.Above : slot.Below));
            var crossings = RowCrossings.Count(rows);
            if (crossings < best.Crossings)
                best = (crossings, rows.Select(row => row.ToArray()).ToArray());
        }

        for (var row = 0; row < rows.Count; row++)
            Reorder(row, best.Order[row]);
    }

    private void Each(int sweep, Action<int> visit)
    {
        for (var i = 0; i < rows.Count; i++)
            visit(sweep % 2 == 0 ? i : rows.Count - 1 - i);
    }

    private void Order(int row, Func<Slot, List<Slot>> neighbours)
    {
        var wanted = rows[row].ToDictionary(slot => slot, slot => neighbours(slot).Count == 0 ? slot.X : neighbours(slot).Average(other => other.X));
        Reorder(row, rows[row].OrderBy(slot => slot.Lane).ThenBy(slot => wanted[slot]).ToArray());
        Place(row, rows[row].ConvertAll(slot => wanted[slot]));
    }

    private void Reorder(int row, Slot[] order)
    {
        rows[row].Clear();
        rows[row].AddRange(order);
    }

    // Gives each lane its borders, and the slots of each row even places between them.
    private void Spread()
    {
        borders.Clear();
        var bands = Enumerable.Range(0, rows.Count).GroupBy(row => bandOfRow[row]).ToDictionary(band => band.Key, band => LaneWidths(band.ToArray()));
        var width = bands.Values.Max(lanes => lanes.Sum() + (BetweenLanes * (lanes.Length - 1)));
        foreach (var band in bands)
        {
            var spare = (width - band.Value.Sum() - (BetweenLanes * (band.Value.Length - 1))) / band.Value.Length;
            var left = 0.0;
            for (var lane = 0; lane < band.Value.Length; lane++)
            {
                var right = left + band.Value[lane] + spare;
                borders[(band.Key, lane)] = (left, right);
                left = right + BetweenLanes;
            }
        }

        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var lane in rows[row].GroupBy(slot => slot.Lane).Select(slots => slots.ToArray()))
            {
                var (left, right) = borders[(bandOfRow[row], lane[0].Lane)];
                RowPlacing.Place(lane, lane.Select((_, i) => left + ((right - left) * (i + 0.5) / lane.Length)).ToArray(), left, right);
            }
        }
    }

    private double[] LaneWidths(int[] bandRows)
    {
        var lanes = bandRows.SelectMany(row => rows[row]).Max(slot => slot.Lane) + 1;
        return Enumerable.Range(0, lanes)
            .Select(lane => bandRows.Max(row => RowPlacing.WidthOf(rows[row].Where(slot => slot.Lane == lane).ToArray())))
            .ToArray();
    }

    private void Place(int row, IReadOnlyList<double> wanted)
    {
        foreach (var lane in Enumerable.Range(0, rows[row].Count).GroupBy(i => rows[row][i].Lane).Select(slots => slots.ToArray()))
        {
            var (left, right) = borders[(bandOfRow[row], rows[row][lane[0]].Lane)];
            RowPlacing.Place(lane.Select(i => rows[row][i]).ToArray(), lane.Select(i => wanted[i]).ToArray(), left, right);
        }
    }

    private static double Middle(Slot slot)
    {
        var both = slot.Above.Concat(slot.Below).ToArray();
        return both.Length == 0 ? slot.X : both.Average(other => other.X);
    }
}
