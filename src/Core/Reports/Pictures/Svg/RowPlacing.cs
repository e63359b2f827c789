using System;
using System.Collections.Generic;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>Places the slots of one row as near as possible to where they want to be, in their order and without overlap.</summary>
internal static class RowPlacing
{
    /// <summary>Sets <see cref="Slot.X"/> of slots of one lane.</summary>
    /// <param name="row">The slots from left to right.</param>
    /// <param name="wanted">Where the middle of each should be.</param>
    /// <param name="left">The left border.</param>
    /// <param name="right">The right border; the row is longer where it does not fit.</param>
    /// <remarks>
    /// With the least distances taken off, places must not decrease: that is isotonic regression, which the pool of adjacent violators
    /// solves exactly (Barlow, Bartholomew, Bremner, Brunk: "Statistical Inference under Order Restrictions", 1972).
    /// </remarks>
    public static void Place(IReadOnlyList<Slot> row, IReadOnlyList<double> wanted, double left, double right)
    {
        if (row.Count == 0)
            return;

        var offsets = new double[row.Count];
        for (var i = 1; i < row.Count; i++)
            offsets[i] = offsets[i - 1] + (row[i - 1].Width / 2) + row[i - 1].GapTo(row[i]) + (row[i].Width / 2);

        var lowest = left + (row[0].Width / 2);
        var highest = Math.Max(lowest, right - (row[row.Count - 1].Width / 2) - offsets[row.Count - 1]);
        var pools = new Stack<(double Sum, double Weight, int Count)>();
        for (var i = 0; i < row.Count; i++)
        {
            // A long line that stays straight is easier to follow than one that meets its box in the middle.
            var weight = row[i].Node is null ? 3.0 : 1.0;
            var pool = (Sum: (wanted[i] - offsets[i]) * weight, Weight: weight, Count: 1);
            while (pools.Count > 0 && pools.Peek().Sum / pools.Peek().Weight > pool.Sum / pool.Weight)
            {
                var before = pools.Pop();
                pool = (before.Sum + pool.Sum, before.Weight + pool.Weight, before.Count + pool.Count);
            }

            pools.Push(pool);
        }

        var end = row.Count;
        foreach (var pool in pools)
        {
            var place = Math.Min(highest, Math.Max(lowest, pool.Sum / pool.Weight));
            for (var i = end - pool.Count; i < end; i++)
                row[i].X = place + offsets[i];
            end -= pool.Count;
        }
    }

    /// <summary>The least width of slots in a row.</summary>
    public static double WidthOf(IReadOnlyList<Slot> row)
    {
        var width = 0.0;
        for (var i = 0; i < row.Count; i++)
            width += row[i].Width + (i == 0 ? 0 : row[i - 1].GapTo(row[i]));
        return width;
    }
}
