using System;
using System.Collections;
using System.Collections.Generic;

namespace ArchRules.Facts;

/// <summary>
/// The rows of a table, in pieces: none is ever copied to a larger place, and none is so large that the collector looks through
/// everything because of it.
/// </summary>
/// <typeparam name="T">What a row is.</typeparam>
/// <param name="spare">Room to begin in, and where room is left when the list is trimmed; null for neither.</param>
public sealed class RowList<T>(SparePiece<T>? spare = null) : IReadOnlyList<T>
{
    // A power of two; with the largest row just below what the collector calls a large object.
    private const int PieceBits = 11;
    private const int PieceSize = 1 << PieceBits;
    private const int FirstSize = 64;

    private T[][] pieces = [];
    private T[] last = [];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>The row at an index below <see cref="Count"/>.</summary>
    public ref T this[int index] => ref pieces[index >> PieceBits][index & (PieceSize - 1)];

    T IReadOnlyList<T>.this[int index] => this[index];

    /// <summary>Adds a row behind all others.</summary>
    public void Add(in T row)
    {
        var index = Count & (PieceSize - 1);
        if (index == last.Length || index == 0)
            Grow(Count >> PieceBits, index);
        last[index] = row;
        Count++;
    }

    /// <summary>Gives back what is not needed; rows may still be added.</summary>
    public RowList<T> Trim()
    {
        var used = Count & (PieceSize - 1);
        if (used == 0 || used == last.Length)
            return this;

        var exact = new T[used];
        Array.Copy(last, exact, used);
        if (spare is not null && last.Length == PieceSize)
            spare.Room = last;
        pieces[Count >> PieceBits] = last = exact;
        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Grow(int piece, int index)
    {
        if (index == 0)
            last = TakeSpare() ?? new T[piece > 0 || spare is not null ? PieceSize : FirstSize];
        else
            Array.Resize(ref last, Math.Min(PieceSize, index * 4));
        if (piece == pieces.Length)
            Array.Resize(ref pieces, Math.Max(4, piece * 2));
        pieces[piece] = last;
    }

    private T[]? TakeSpare()
    {
        var room = spare?.Room;
        if (room is not null)
            spare!.Room = null;
        return room;
    }
}
