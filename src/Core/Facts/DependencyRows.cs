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
    private DependencyRow current;

    internal DependencyRows(DependencyList list, int next)
    {
        this.list = list;
        this.next = next;
    }

    /// <inheritdoc/>
    public readonly DependencyRow Current => current;

    readonly object IEnumerator.Current => current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (next >= list.Count)
            return false;

        if (next % DependencyList.BlockSize == 0)
        {
            (piece, offset) = list.BlockAt(next / DependencyList.BlockSize);
            current = DependencyCode.Nothing;
        }

        offset += DependencyCode.Read(piece, offset, ref current);
        next++;
        return true;
    }

    /// <inheritdoc/>
    public readonly void Reset() => throw new NotSupportedException();

    /// <inheritdoc/>
    public readonly void Dispose()
    {
    }
}
