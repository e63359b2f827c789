namespace ArchRules.Reading;

/// <summary>Objects that are needed for as long as an assembly is read: those of the assembly before are used again.</summary>
/// <typeparam name="T">What they are.</typeparam>
internal sealed class Pool<T>
    where T : class, new()
{
    private const int PieceBits = 8;
    private const int PieceSize = 1 << PieceBits;

    private readonly List<T[]> pieces = [];
    private int made;
    private int taken;

    /// <summary>An object; unless it is new, it is as the last one left it who had it.</summary>
    public T Take()
    {
        if (taken == made)
            Make();
        var next = taken++;
        return pieces[next >> PieceBits][next & (PieceSize - 1)];
    }

    /// <summary>Takes all objects back.</summary>
    public void TakeBack() => taken = 0;

    private void Make()
    {
        if (made >> PieceBits == pieces.Count)
            pieces.Add(new T[PieceSize]);
        pieces[^1][made++ & (PieceSize - 1)] = new T();
    }
}
