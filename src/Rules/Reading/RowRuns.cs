using System.Runtime.CompilerServices;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>
/// An index over rows that nearly always come source by source. It holds the rows of one source at a time, so that it fits into the
/// processor's cache however many rows there are, and remembers where earlier ones of each source lie. Open addressing.
/// </summary>
internal sealed class RowRuns
{
    private const int Smallest = 32;
    private const int None = -1;
    private const int PieceBits = 10;

    // Of each run, its start and its index before: it ends where the next one starts.
    private readonly List<(int Start, int Before)[]> pieces = [];
    private (int Time, int Row)[] slots = new (int, int)[Smallest];
    private int[] lastRun = new int[1024];
    private int mask = Smallest - 1;
    private int runCount;
    private int highest;
    private int held;

    // What was put into a slot at another time is gone: nothing has to be taken out.
    private int time = 1;
    private int source = None;
    private int start;

    /// <summary>The row in a slot; below zero where there is none.</summary>
    public int this[int slot] => slots[slot].Time == time ? slots[slot].Row : None;

    /// <summary>Forgets all rows.</summary>
    /// <param name="sources">How many sources there may be; more are no error.</param>
    public void Reset(int sources)
    {
        Part(0);
        if (sources > lastRun.Length)
            lastRun = new int[sources];
    }

    /// <summary>Forgets the rows so far.</summary>
    /// <param name="count">How many there are.</param>
    public void Part(int count)
    {
        lastRun.AsSpan(0, highest + 1).Clear();
        (runCount, highest, source, start) = (0, 0, None, count);
    }

    /// <summary>Comes to the source of the next row.</summary>
    /// <param name="next">The source.</param>
    /// <param name="count">How many rows there are.</param>
    /// <returns>Whether it is another one than before: its earlier rows are to be put into slots.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Begin(int next, int count)
    {
        if (next == source)
            return false;

        Change(next, count);
        return true;
    }

    private void Change(int next, int count)
    {
        if (count > start)
            AddRun();
        if (next >= lastRun.Length)
            Array.Resize(ref lastRun, Math.Max(next + 1, lastRun.Length * 2));

        highest = Math.Max(highest, next);
        (source, start) = (next, count);
        mask = Smallest - 1;
        if (lastRun[next] != 0)
        {
            for (var earlier = CountEarlier(); mask < earlier * 2;)
                mask = (mask << 1) | 1;
        }

        Clear();
    }

    /// <summary>The slot where the search for a row begins.</summary>
    public int First(int hash) => hash & mask;

    /// <summary>The slot to look into next.</summary>
    public int Next(int slot) => (slot + 1) & mask;

    /// <summary>Puts a row into an empty slot.</summary>
    public void Put(int slot, int index)
    {
        slots[slot] = (time, index);
        held++;
    }

    /// <summary>Doubles the slots where half of them are taken.</summary>
    /// <returns>Whether all slots are empty now: the rows of the source are to be put into them.</returns>
    public bool MakeRoom()
    {
        if (held * 2 <= mask)
            return false;

        mask = (mask << 1) | 1;
        Clear();
        return true;
    }

    /// <summary>The rows of the source at hand since it was come to last.</summary>
    /// <param name="count">How many rows there are of all sources.</param>
    public SourceRun Current(int count) => new(start, count, lastRun[source] - 1);

    /// <summary>The run of the same source before another one.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryGoBack(ref SourceRun run)
    {
        if (run.Before < 0)
            return false;

        var (first, before) = RunAt(run.Before);
        run = new SourceRun(first, run.Before + 1 < runCount ? RunAt(run.Before + 1).Start : start, before);
        return true;
    }

    private void AddRun()
    {
        if (runCount >> PieceBits == pieces.Count)
            pieces.Add(new (int, int)[1 << PieceBits]);
        RunAt(runCount++) = (start, lastRun[source] - 1);
        lastRun[source] = runCount;
    }

    private ref (int Start, int Before) RunAt(int index) => ref pieces[index >> PieceBits][index & ((1 << PieceBits) - 1)];

    private int CountEarlier()
    {
        var earlier = 0;
        for (var run = Current(start); TryGoBack(ref run);)
            earlier += run.End - run.Start;
        return earlier;
    }

    private void Clear()
    {
        held = 0;
        time++;
        if (slots.Length <= mask)
            slots = new (int, int)[mask + 1];
    }
}
