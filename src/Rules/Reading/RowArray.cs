using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArchRules.Reading;

/// <summary>
/// An array with an element for each row of a metadata table, or for each slot of a table of our own. It lies in one that may be longer,
/// of which it is bounded like any array: damaged metadata names rows that its tables do not have.
/// </summary>
internal readonly struct RowArray<T>(T[] room, int count)
{
    /// <summary>How many elements there are.</summary>
    public int Length => count;

    /// <summary>All elements.</summary>
    public Span<T> Span => room.AsSpan(0, count);

    /// <summary>One element.</summary>
    /// <exception cref="BadImageFormatException">There is no such row.</exception>
    public ref T this[int row]
    {
        get
        {
            if ((uint)row >= (uint)count)
                Refuse(row);
            return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(room), row);
        }
    }

    private static void Refuse(int row) => throw new BadImageFormatException($"there is no row {row}");
}
