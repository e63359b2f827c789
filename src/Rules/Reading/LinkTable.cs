using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>The links found so far, each once. What initializes fields alternates between sources, so all are in one index.</summary>
internal sealed class LinkTable(ReadingSpace space, RowArrays arrays)
{
    private readonly RowList<LinkRow> rows = new(space.Links);
    private int[] slots = arrays.New<int>(1024);
    private int size = 1024;

    /// <summary>The links in the order in which they were found, without room for more.</summary>
    public IReadOnlyList<LinkRow> Finish() => rows.Trim();

    public void Add(LinkRow row)
    {
        if (row.Source == row.Target)
            return;
        if (rows.Count * 2 == size)
            Grow();

        ref var slot = ref SlotOf(row);
        if (slot != 0)
            return;

        rows.Add(row);
        slot = rows.Count;
    }

    private ref int SlotOf(LinkRow row)
    {
        // A slot holds the index of a row plus one.
        var mask = size - 1;
        var slot = unchecked((int)((((uint)row.Source * 0x9E3779B1) ^ ((uint)row.Target * 0x85EBCA77)) >> 4)) & mask;
        while (slots[slot] != 0 && rows[slots[slot] - 1] != row)
            slot = (slot + 1) & mask;
        return ref slots[slot];
    }

    private void Grow()
    {
        size *= 2;
        slots = arrays.New<int>(size);
        for (var i = 0; i < rows.Count; i++)
            SlotOf(rows[i]) = i + 1;
    }
}
