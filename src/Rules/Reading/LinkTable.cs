using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>The links found so far, each once.</summary>
internal sealed class LinkTable
{
    private readonly RowList<LinkRow> rows;
    private readonly RowRuns runs;
    private readonly List<int> recalled = [];

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
        if (runs.Begin(row.Source, rows.Count) && runs.HasEarlier)
            Recall(row.Source);

        var slot = SlotOf(row.Target);
        if (runs[slot] >= 0)
            return;

        rows.Add(row);
        runs.Put(slot, rows.Count - 1);
        if (runs.MakeRoom())
            Recall(row.Source);
    }

    // The links that the source has already, those among them from when it was come to before.
    private void Recall(int source)
    {
        recalled.Clear();
        var start = runs.Start;
        do
        {
            for (var index = start; index < rows.Count && rows[index].Source == source; index++)
                recalled.Add(index);
        }
        while (runs.TryGoBack(ref start));

        runs.MakeRoomFor(recalled.Count);
        foreach (var index in recalled)
            runs.Put(SlotOf(rows[index].Target), index);
    }

    private int SlotOf(int target)
    {
        var slot = runs.First(unchecked((int)(((uint)target * 0x9E3779B1) >> 8)));
        while (runs[slot] >= 0 && rows[runs[slot]].Target != target)
            slot = runs.Next(slot);
        return slot;
    }
}
