using System.Collections;

namespace ArchRules.Reading;

/// <summary>
/// The rows of a table, in pieces: none is ever copied to a larger place, and none is so large that the collector looks through
/// everything because of it.
/// </summary>
internal sealed class RowList<T> : IReadOnlyList<T>
{
    // A power of two; with the largest row just below what the collector calls a large object.
    private const int PieceBits = 11;
    private const int PieceSize = 1 << PieceBits;
    private const int FirstSize = 64;

    private T[][] pieces = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref pieces[index >> PieceBits][index & (PieceSize - 1)];

    T IReadOnlyList<T>.this[int index] => this[index];

    public void Add(in T row)
    {
        var piece = Count >> PieceBits;
        var index = Count & (PieceSize - 1);
        if (piece == pieces.Length || index == pieces[piece].Length)
            Grow(piece, index);
        pieces[piece][index] = row;
        Count++;
    }

    /// <summary>Gives back what is not needed; rows may still be added.</summary>
    public RowList<T> Trim()
    {
        var used = Count & (PieceSize - 1);
        if (used > 0)
            Array.Resize(ref pieces[Count >> PieceBits], used);
        return this;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Grow(int piece, int index)
    {
        if (piece == pieces.Length)
            Array.Resize(ref pieces, piece + 1);
        Array.Resize(ref pieces[piece], piece > 0 ? PieceSize : Math.Min(PieceSize, Math.Max(FirstSize, index * 4)));
    }
}
