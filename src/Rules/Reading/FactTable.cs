using System.Runtime.CompilerServices;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>The facts found so far, each once: equal are those with the same ends, kind and place.</summary>
internal sealed class FactTable
{
    private readonly ReadingSpace space;
    private readonly DependencyList rows;
    private readonly RowRuns runs;
    private DependencyRow[] held;
    private int heldCount;

    /// <param name="space">Lends memory.</param>
    /// <param name="sources">How many members there may be that have facts; more are no error.</param>
    public FactTable(ReadingSpace space, int sources)
    {
        this.space = space;
        rows = new DependencyList(space.Dependencies);
        (runs, held) = (space.Runs, space.Held);
        runs.Reset(sources);
    }

    /// <summary>The facts in the order in which they were found, without room for more.</summary>
    public DependencyList Finish() => rows.Trim();

    /// <summary>From here on, no fact equals one that was added before: they are of another kind.</summary>
    public void Part() => runs.Part();

    public void Add(in DependencyRow row)
    {
        if (runs.Begin(row.Source, rows.Count))
        {
            heldCount = 0;
            if (runs.HasEarlier)
                Recall(row.Source);
        }

        for (var slot = runs.First(HashOf(row)); ; slot = runs.Next(slot))
        {
            var index = runs[slot];
            if (index < 0)
            {
                rows.Add(row);
                runs.Put(slot, Hold(row));
                if (runs.MakeRoom())
                    PutAll();
                return;
            }

            if (IsSame(held[index], row))
                return;
        }
    }

    // The facts that the source had already, when it was come to before.
    private void Recall(int source)
    {
        for (var start = runs.Start; runs.TryGoBack(ref start);)
        {
            for (var earlier = rows.From(start); earlier.MoveNext() && earlier.Current is var row && row.Source == source;)
                Hold(row);
        }

        runs.MakeRoomFor(heldCount);
        PutAll();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Hold(in DependencyRow row)
    {
        if (heldCount == held.Length)
            Grow();
        ref var room = ref held[heldCount];
        room = row;
        return heldCount++;
    }

    private void Grow()
    {
        Array.Resize(ref held, heldCount * 2);
        space.Held = held;
    }

    private void PutAll()
    {
        for (var index = 0; index < heldCount; index++)
        {
            var slot = runs.First(HashOf(held[index]));
            while (runs[slot] >= 0)
                slot = runs.Next(slot);
            runs.Put(slot, index);
        }
    }

    private static bool IsSame(in DependencyRow a, in DependencyRow b) =>
        a.Target == b.Target && a.Line == b.Line && a.Column == b.Column && a.Kind == b.Kind && a.Through == b.Through
        && a.Document == b.Document && a.InRoot == b.InRoot && a.Wiring == b.Wiring;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HashOf(in DependencyRow row)
    {
        unchecked
        {
            var hash = (uint)row.Target * 0x85EBCA77;
            hash = (hash ^ (uint)row.Line) * 0xC2B2AE3D;
            hash = (hash ^ ((uint)row.Column << 8) ^ (uint)row.Kind ^ ((uint)row.Through << 12)) * 0x27D4EB2F;
            return (int)(hash ^ (hash >> 15));
        }
    }
}
