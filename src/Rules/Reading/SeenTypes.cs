namespace ArchRules.Reading;

/// <summary>The types that facts of the statement at hand are about.</summary>
internal sealed class SeenTypes
{
    // By row, the number of the statement that named a type last.
    private int[] last = new int[32];
    private int statement = 1;

    /// <summary>Forgets them, for the next statement.</summary>
    public void Clear() => statement++;

    public void Add(int type)
    {
        if (type >= last.Length)
            Array.Resize(ref last, Math.Max(type + 1, last.Length * 2));
        last[type] = statement;
    }

    public bool Contains(int type) => type < last.Length && last[type] == statement;
}
