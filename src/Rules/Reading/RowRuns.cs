using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>
/// An index over rows that nearly always come source by source. It holds the rows of one source at a time, so that it fits into the
/// processor's cache however many rows there are, and remembers where earlier ones of each source begin. Open addressing.
/// </summary>
internal sealed class RowRuns
{
    private const int Smallest = 128;
    private const int None = -1;

    // By source, where its rows begin since it was come to last, plus one; 0 where it was not.
    private int[] last = new int[1024];

    // Of those few that were come back to: by where rows of a source begin, where the ones before them do.
    private readonly Dictionary<int, int> before = [];
    private (int Time, int Row)[] slots = new (int, int)[Smallest];
    private int mask = Smallest - 1;
    private int highest;
    private int held;

    // What was put into a slot at another time is gone: nothing has to be taken out.
    private int time = 1;
    private int source = None;

    /// <summary>Where the rows of the source at hand begin since it was come to last.</summary>
    public int Start { get; private set; }

    /// <summary>Whether the source at hand had rows before.</summary>
    public bool HasEarlier { get; private set; }

    /// <summary>The row in a slot; below zero where there is none.</summary>
    public int this[int slot] => slots[slot].Time == time ? slots[slot].Row : None;

    /// <summary>Forgets all rows.</summary>
    /// <param name="sources">How many sources there may be; more are no error.</param>
    public void Reset(int sources)
    {
        Part();
        if (sources > last.Length)
            last = new int[sources];
    }

    /// <summary>Forgets the rows so far.</summary>
    public void Part()
    {
        last.AsSpan(0, highest + 1).Clear();
        before.Clear();
        (highest, source) = (0, None);
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
        // Where no row was added, it was not come to.
        if (source != None && Start == count)
            last[source] = before.Remove(count, out var earlier) ? earlier + 1 : 0;
        if (next >= last.Length)
            Array.Resize(ref last, Math.Max(next + 1, last.Length * 2));

        highest = Math.Max(highest, next);
        (source, Start) = (next, count);
        HasEarlier = last[next] != 0;
        if (HasEarlier)
            before.Add(count, last[next] - 1);
        last[next] = count + 1;
        mask = Smallest - 1;
        Clear();
    }

    /// <summary>Goes back to where earlier rows of the source at hand begin. They end where those of another source do.</summary>
    /// <param name="start">Where later ones begin.</param>
    /// <returns>Whether there are any.</returns>
    public bool TryGoBack(ref int start) => before.TryGetValue(start, out start);

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

    /// <summary>Makes more slots where half of them are taken.</summary>
    /// <returns>Whether all slots are empty now: the rows of the source are to be put into them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MakeRoom()
    {
        if (held * 2 <= mask)
            return false;

        MakeRoomFor(held);
        return true;
    }

    /// <summary>Empties all slots, and has enough of them for so many rows of the source.</summary>
    public void MakeRoomFor(int count)
    {
        while (mask < count * 2)
            mask = (mask << 1) | 1;
        Clear();
    }

    private void Clear()
    {
        held = 0;
        time++;
        if (slots.Length <= mask)
            slots = new (int, int)[mask + 1];
    }
}
