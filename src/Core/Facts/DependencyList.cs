using System;
using System.Collections;
using System.Collections.Generic;

namespace ArchRules.Facts;

/// <summary>
/// The dependencies of an assembly in the order in which they were added. They are the most of all facts, so they are held in a
/// fraction of the memory of their rows: each says how it differs from the one before it.
/// </summary>
/// <param name="spares">Room to begin in; null for none.</param>
public sealed class DependencyList(DependencySpares? spares = null) : IReadOnlyList<DependencyRow>
{
    /// <summary>How many rows a block has. Its first one says all of itself, so that a search may begin there.</summary>
    internal const int BlockSize = 16;

    private const int LargestPiece = 32 * 1024;
    private const int SmallestPiece = 1024;
    private const int MostOfBlock = BlockSize * DependencyCode.MostBytes;

    private readonly RowList<int> blocks = new(spares?.Blocks);
    private readonly List<byte[]> pieces = [];
    private byte[] last = [];
    private int length;
    private DependencyRow before;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>Whether some dependency is in code that composes the system by default.</summary>
    public bool HasRoot { get; private set; }

    /// <inheritdoc/>
    public DependencyRow this[int index]
    {
        get
        {
            if (index < 0 || index >= Count)
                throw new ArgumentOutOfRangeException(nameof(index));

            var rows = From(index);
            rows.MoveNext();
            return rows.Current;
        }
    }

    /// <summary>A list of these rows.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    public static DependencyList Of(IEnumerable<DependencyRow> rows)
    {
        var list = new DependencyList();
        foreach (var row in rows ?? throw new ArgumentNullException(nameof(rows)))
            list.Add(row);
        return list.Trim();
    }

    /// <summary>Adds a dependency behind all others.</summary>
    public void Add(in DependencyRow row)
    {
        if (Count % BlockSize == 0)
            BeginBlock();
        else if (last.Length - length < DependencyCode.MostBytes)
            Grow();

        HasRoot |= row.InRoot;
        length += DependencyCode.Write(last, length, before, row);
        before = row;
        Count++;
    }

    /// <summary>Gives back what is not needed.</summary>
    public DependencyList Trim()
    {
        blocks.Trim();
        if (length == last.Length)
            return this;

        var room = last;
        Array.Resize(ref last, length);
        pieces[pieces.Count - 1] = last;
        if (spares is not null && room.Length == LargestPiece)
            spares.Rows.Room = room;
        return this;
    }

    /// <summary>The dependencies from an index on.</summary>
    public DependencyRows From(int index)
    {
        var rows = new DependencyRows(this, index / BlockSize * BlockSize);
        for (var skipped = index % BlockSize; skipped > 0; skipped--)
            rows.MoveNext();
        return rows;
    }

    /// <inheritdoc cref="IEnumerable{T}.GetEnumerator"/>
    public DependencyRows GetEnumerator() => From(0);

    IEnumerator<DependencyRow> IEnumerable<DependencyRow>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Where a block lies.</summary>
    /// <param name="number">The number of the block.</param>
    internal (byte[] Piece, int Offset) BlockAt(int number)
    {
        var block = blocks[number];
        return (pieces[block / LargestPiece], block % LargestPiece);
    }

    private void BeginBlock()
    {
        if (length + MostOfBlock > LargestPiece || pieces.Count == 0)
            AddPiece();
        else if (length + MostOfBlock > last.Length)
            Grow();

        blocks.Add(((pieces.Count - 1) * LargestPiece) + length);
        before = DependencyCode.Nothing;
    }

    private void AddPiece()
    {
        last = spares?.Rows.Room ?? new byte[spares is null && pieces.Count == 0 ? SmallestPiece : LargestPiece];
        length = 0;
        pieces.Add(last);
        if (spares is not null)
            spares.Rows.Room = null;
    }

    private void Grow()
    {
        Array.Resize(ref last, Math.Min(LargestPiece, Math.Max(SmallestPiece, last.Length * 4)));
        pieces[pieces.Count - 1] = last;
    }
}
