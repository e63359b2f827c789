using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>
/// An index over rows that nearly always come source by source. It holds the rows of one source at a time, so that it fits into the
/// processor's cache however many rows there are, and remembers where earlier ones of each source lie. Open addressing.
/// </summary>
/// <param name="spare">Room for the runs.</param>
internal sealed class RowRuns(SparePiece<SourceRun> spare)
{
    private const int Smallest = 128;
    private const int None = -1;

    private readonly RowList<SourceRun> runs = new(spare);
    private int[] slots = NewSlots(Smallest);
    private int[] lastRun = [];
    private int mask = Smallest - 1;
    private int held;
    private int source = None;
    private int start;

    /// <summary>The row in a slot; below zero where there is none.</summary>
    public int this[int slot] => slots[slot];

    /// <summary>Comes to the source of the next row.</summary>
    /// <param name="next">The source.</param>
    /// <param name="count">How many rows there are.</param>
    /// <returns>Whether it has earlier rows: those of <see cref="OfSource"/> are to be put into slots.</returns>
    public bool Begin(int next, int count)
    {
        if (next == source)
            return false;

        if (count > start)
        {
            runs.Add(new SourceRun(start, count, lastRun[source] - 1));
            lastRun[source] = runs.Count;
        }

        if (next >= lastRun.Length)
            Array.Resize(ref lastRun, Math.Max(1024, Math.Max(next + 1, lastRun.Length * 2)));

        (source, start) = (next, count);
        var earlier = CountEarlier();
        for (mask = Smallest - 1; mask < earlier * 2;)
            mask = (mask << 1) | 1;
        Clear();
        return earlier > 0;
    }

    /// <summary>Gives the room back.</summary>
    public void End() => runs.Trim();

    /// <summary>The slot where the search for a row begins.</summary>
    public int First(int hash) => hash & mask;

    /// <summary>The slot to look into next.</summary>
    public int Next(int slot) => (slot + 1) & mask;

    /// <summary>Puts a row into an empty slot.</summary>
    public void Put(int slot, int index)
    {
        slots[slot] = index;
        held++;
    }

    /// <summary>Doubles the slots where half of them are taken.</summary>
    /// <returns>Whether all slots are empty now: the rows of <see cref="OfSource"/> are to be put into them.</returns>
    public bool MakeRoom()
    {
        if (held * 2 <= mask)
            return false;

        mask = (mask << 1) | 1;
        Clear();
        return true;
    }

    /// <summary>The rows of the source at hand.</summary>
    /// <param name="count">How many rows there are of all sources.</param>
    public IEnumerable<int> OfSource(int count)
    {
        for (var index = start; index < count; index++)
            yield return index;

        for (var run = lastRun[source] - 1; run >= 0; run = runs[run].Before)
        {
            for (var index = runs[run].Start; index < runs[run].End; index++)
                yield return index;
        }
    }

    private int CountEarlier()
    {
        var earlier = 0;
        for (var run = lastRun[source] - 1; run >= 0; run = runs[run].Before)
            earlier += runs[run].End - runs[run].Start;
        return earlier;
    }

    private void Clear()
    {
        held = 0;
        if (slots.Length <= mask)
            slots = NewSlots(mask + 1);
        else
            slots.AsSpan(0, mask + 1).Fill(None);
    }

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        Array.Fill(slots, None);
        return slots;
    }
}
