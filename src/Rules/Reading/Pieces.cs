namespace ArchRules.Reading;

/// <summary>
/// Values for as long as an assembly is read, in pieces of memory that are never moved, so that references to them stay good. The memory
/// is used again for the next assembly.
/// </summary>
/// <typeparam name="T">What they are.</typeparam>
internal sealed class Pieces<T>
    where T : struct
{
    private const int PieceBits = 8;
    private const int PieceSize = 1 << PieceBits;

    private T[][] pieces = [];
    private int room;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One of them.</summary>
    public ref T this[int index] => ref pieces[index >> PieceBits][index & (PieceSize - 1)];

    /// <summary>Adds one, all zeros.</summary>
    public ref T Add()
    {
        if (Count == room)
            Grow();
        return ref this[Count++];
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        for (var start = 0; start < Count; start += PieceSize)
            Array.Clear(pieces[start >> PieceBits], 0, Math.Min(PieceSize, Count - start));
        Count = 0;
    }

    private void Grow()
    {
        var piece = room >> PieceBits;
        if (piece == pieces.Length)
            Array.Resize(ref pieces, Math.Max(4, piece * 2));
        pieces[piece] = new T[PieceSize];
        room += PieceSize;
    }
}
