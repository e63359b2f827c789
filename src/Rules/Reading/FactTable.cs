using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>The facts found so far, each once: equal are those with the same ends, kind and place.</summary>
internal sealed class FactTable
{
    private readonly DependencyList rows;
    private readonly RowRuns runs;

    /// <param name="space">Lends memory.</param>
    /// <param name="sources">How many members there may be that have facts; more are no error.</param>
    public FactTable(ReadingSpace space, int sources)
    {
        rows = new DependencyList(space.Dependencies);
        runs = space.Runs;
        runs.Reset(sources);
    }

    /// <summary>The facts in the order in which they were found, without room for more.</summary>
    public DependencyList Finish() => rows.Trim();

    public void Add(in DependencyRow row)
    {
        if (runs.Begin(row.Source, rows.Count))
            Recall();

        for (var slot = runs.First(HashOf(row)); ; slot = runs.Next(slot))
        {
            var index = runs[slot];
            if (index < 0)
            {
                rows.Add(row);
                runs.Put(slot, rows.Count - 1);
                if (runs.MakeRoom())
                    Recall();
                return;
            }

            if (rows.Holds(index, row))
                return;
        }
    }

    private void Recall()
    {
        var run = runs.Current(rows.Count);
        do
        {
            for (var index = run.Start; index < run.End; index++)
            {
                var slot = runs.First(HashOf(rows[index]));
                while (runs[slot] >= 0)
                    slot = runs.Next(slot);
                runs.Put(slot, index);
            }
        }
        while (runs.TryGoBack(ref run));
    }

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
