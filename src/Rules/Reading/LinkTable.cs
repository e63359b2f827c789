using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>The links found so far, each once.</summary>
internal sealed class LinkTable
{
    private readonly RowList<LinkRow> rows;
    private readonly RowRuns runs;

    /// <param name="space">Lends memory.</param>
    /// <param name="sources">How many members there may be that have links; more are no error.</param>
    public LinkTable(ReadingSpace space, int sources)
    {
        rows = new RowList<LinkRow>(space.Links);
        runs = space.LinkRuns;
        runs.Reset(sources);
    }

    /// <summary>The links in the order in which they were found, without room for more.</summary>
    public IReadOnlyList<LinkRow> Finish() => rows.Trim();

    public void Add(LinkRow row)
    {
        if (row.Source == row.Target)
            return;
        if (runs.Begin(row.Source, rows.Count))
            PutAll();

        var slot = SlotOf(row.Target);
        if (runs[slot] >= 0)
            return;

        rows.Add(row);
        runs.Put(slot, rows.Count - 1);
        if (runs.MakeRoom())
            PutAll();
    }

    private void PutAll()
    {
        var run = runs.Current(rows.Count);
        do
        {
            for (var index = run.Start; index < run.End; index++)
                runs.Put(SlotOf(rows[index].Target), index);
        }
        while (runs.TryGoBack(ref run));
    }

    private int SlotOf(int target)
    {
        var slot = runs.First(unchecked((int)(((uint)target * 0x9E3779B1) >> 8)));
        while (runs[slot] >= 0 && rows[runs[slot]].Target != target)
            slot = runs.Next(slot);
        return slot;
    }
}
