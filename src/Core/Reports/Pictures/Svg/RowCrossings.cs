using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>Counts where lines between rows cross, and takes away what swapping neighbours can.</summary>
internal static class RowCrossings
{
    private const int MostRounds = 12;

    /// <summary>Counts the pairs of lines between the same two rows that cross.</summary>
    public static int Count(IReadOnlyList<IReadOnlyList<Slot>> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            foreach (var lines in row.SelectMany(slot => slot.Below.Select(below => (From: slot.X, To: below.X, below.Row))).GroupBy(line => line.Row))
            {
                var all = lines.OrderBy(line => line.From).ThenBy(line => line.To).Select(line => line.To).ToArray();
                for (var i = 0; i < all.Length; i++)
                {
                    for (var j = i + 1; j < all.Length; j++)
                        count += all[i] > all[j] ? 1 : 0;
                }
            }
        }

        return count;
    }

    /// <summary>Swaps neighbours as long as that takes crossings away.</summary>
    public static void Reduce(IReadOnlyList<List<Slot>> rows)
    {
        var isBetter = true;
        for (var round = 0; round < MostRounds && isBetter; round++)
        {
            isBetter = false;
            foreach (var row in rows)
            {
                for (var i = 1; i < row.Count; i++)
                    isBetter |= Swap(row, i);
            }
        }
    }

    private static bool Swap(List<Slot> row, int i)
    {
        var (left, right) = (row[i - 1], row[i]);
        if (left.Lane != right.Lane || Between(right, left) >= Between(left, right))
            return false;

        (row[i - 1], row[i]) = (right, left);
        (left.X, right.X) = (right.X, left.X);
        return true;
    }

    // How many lines of two neighbours cross if the one stands left of the other.
    private static int Between(Slot left, Slot right) => Between(left.Above, right.Above) + Between(left.Below, right.Below);

    private static int Between(List<Slot> left, List<Slot> right) => left.Sum(a => right.Count(b => a.Row == b.Row && a.X > b.X));
}
