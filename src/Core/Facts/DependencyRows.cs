using System;
using System.Collections;
using System.Collections.Generic;

namespace ArchRules.Facts;

/// <summary>Goes through the dependencies of a list, without objects.</summary>
public struct DependencyRows : IEnumerator<DependencyRow>
{
    private readonly DependencyList list;
    private byte[] piece = [];
    private int offset;
    private int next;
    private int source;
    private int target;
    private int document;
    private int line;
    private int column;
    private int through;
    private int head;
    private int more;

    internal DependencyRows(DependencyList list, int next)
    {
        this.list = list;
        this.next = next;
    }

    /// <inheritdoc/>
    public readonly DependencyRow Current => new(
        source,
        target,
        Kind,
        (More & DependencyCode.InRoot) != 0,
        document,
        line,
        column,
        Through,
        (Wiring)(More >> DependencyCode.WiringBit));

    /// <summary>The source of the current row.</summary>
    internal readonly int Source => source;

    /// <summary>The target of the current row.</summary>
    internal readonly int Target => target;

    /// <summary>The kind of the current row.</summary>
    internal readonly DependencyKind Kind => (DependencyKind)(head & DependencyCode.Kind);

    /// <summary>What the target of the current row was reached through; below zero where it was named.</summary>
    internal readonly int Through => (head & DependencyCode.More) == 0 ? -1 : through;

    private readonly int More => (head & DependencyCode.More) == 0 ? 0 : more;

    readonly object IEnumerator.Current => Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (next >= list.Count)
            return false;

        if (next % DependencyList.BlockSize == 0)
            BeginBlock();
        next++;
        Read();
        return true;
    }

    /// <inheritdoc/>
    public readonly void Reset() => throw new NotSupportedException();

    /// <inheritdoc/>
    public readonly void Dispose()
    {
    }

    private void BeginBlock()
    {
        (piece, offset) = list.BlockAt(next / DependencyList.BlockSize);
        var nothing = DependencyCode.Nothing;
        (source, document, line, column) = (nothing.Source, nothing.Document, nothing.Line, nothing.Column);
    }

    private void Read()
    {
        var first = (int)piece[offset++];
        head = first;
        if ((first & DependencyCode.SameSource) == 0)
            source += ReadDifference();
        var two = ReadTwo();
        target = two < DependencyCode.LongTarget ? two : (two & (DependencyCode.LongTarget - 1)) | (ReadTwo() << DependencyCode.TargetBits);
        if ((first & DependencyCode.More) != 0)
            ReadMore();
        if ((first & DependencyCode.SamePlace) == 0)
            ReadPlace();
    }

    private void ReadMore()
    {
        more = piece[offset++];
        through = (more & DependencyCode.HasThrough) != 0 ? ReadNumber() : -1;
    }

    private void ReadPlace()
    {
        if ((head & DependencyCode.Nowhere) != 0)
        {
            (document, line, column) = (-1, 0, 0);
            return;
        }

        document += ReadDifference();
        line += ReadDifference();
        column = ReadNumber();
    }

    private int ReadTwo()
    {
        var (bytes, at) = (piece, offset);
        offset = at + 2;
        return bytes[at] | (bytes[at + 1] << 8);
    }

    private int ReadDifference()
    {
        var value = ReadNumber();
        return (int)((uint)value >> 1) ^ -(value & 1);
    }

    private int ReadNumber()
    {
        int value = piece[offset++];
        if (value < 0x80)
            return value;

        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            int part = piece[offset++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }
}
