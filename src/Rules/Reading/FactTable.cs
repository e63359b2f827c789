using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>The facts found so far, each once: equal are those with the same ends, kind and place.</summary>
internal sealed class FactTable
{
    private readonly List<DependencyRow> rows = [];
    private int[] slots = new int[1024];

    public DependencyRow[] Finish() => rows.ToArray();

    public void Add(in DependencyRow row)
    {
        if (rows.Count * 2 >= slots.Length)
            Grow();

        // Open addressing: a general-purpose set costs as much as all the rest of reading.
        var mask = slots.Length - 1;
        for (var slot = HashOf(row) & mask; ; slot = (slot + 1) & mask)
        {
            var index = slots[slot];
            if (index == 0)
            {
                rows.Add(row);
                slots[slot] = rows.Count;
                return;
            }

            if (rows[index - 1] == row)
                return;
        }
    }

    private void Grow()
    {
        var larger = new int[slots.Length * 2];
        var mask = larger.Length - 1;
        for (var i = 0; i < rows.Count; i++)
        {
            var slot = HashOf(rows[i]) & mask;
            while (larger[slot] != 0)
                slot = (slot + 1) & mask;
            larger[slot] = i + 1;
        }

        slots = larger;
    }

    private static int HashOf(in DependencyRow row)
    {
        unchecked
        {
            var hash = (uint)row.Source * 0x9E3779B1;
            hash = (hash ^ (uint)row.Target) * 0x85EBCA77;
            hash = (hash ^ (uint)row.Line) * 0xC2B2AE3D;
            hash = (hash ^ ((uint)row.Column << 8) ^ (uint)row.Kind ^ ((uint)row.Document << 20) ^ ((uint)row.Through << 12)) * 0x27D4EB2F;
            return (int)((hash ^ (hash >> 15)) & int.MaxValue);
        }
    }
}
