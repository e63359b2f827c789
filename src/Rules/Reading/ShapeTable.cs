using System.Numerics;

namespace ArchRules.Reading;

/// <summary>The arrays of rows that signatures are read as, each made once: signatures name few types in few ways.</summary>
internal sealed class ShapeTable(RowArrays arrays)
{
    private const int FewestShapes = 512;
    private const int FewestTypes = 256;

    private int[]?[] slots = arrays.New<int[]?>(FewestShapes);
    private int[]?[] ofType = arrays.New<int[]?>(FewestTypes);
    private int size = FewestShapes;
    private int typeCount = FewestTypes;
    private int count;

    /// <summary>The array that holds one type alone.</summary>
    public int[] Of(int type)
    {
        if (type >= typeCount)
            GrowTypes(type);
        return ofType[type] ??= [type];
    }

    /// <summary>The array that holds these rows.</summary>
    public int[] Of(ReadOnlySpan<int> rows)
    {
        if (rows.IsEmpty)
            return [];
        if (rows.Length == 1 && rows[0] >= 0)
            return Of(rows[0]);

        if (count * 2 >= size)
            Grow();

        ref var slot = ref SlotOf(rows);
        if (slot is null)
        {
            slot = rows.ToArray();
            count++;
        }

        return slot;
    }

    private ref int[]? SlotOf(ReadOnlySpan<int> rows)
    {
        var mask = size - 1;
        var slot = HashOf(rows) & mask;
        while (slots[slot] is { } known && !rows.SequenceEqual(known))
            slot = (slot + 1) & mask;
        return ref slots[slot];
    }

    private void Grow()
    {
        var old = slots.AsSpan(0, size);
        size *= 2;
        slots = arrays.New<int[]?>(size);
        foreach (var shape in old)
        {
            if (shape is not null)
                SlotOf(shape) = shape;
        }
    }

    private void GrowTypes(int type)
    {
        var old = ofType.AsSpan(0, typeCount);
        typeCount = (int)BitOperations.RoundUpToPowerOf2((uint)type + 1);
        ofType = arrays.New<int[]?>(typeCount);
        old.CopyTo(ofType);
    }

    private static int HashOf(ReadOnlySpan<int> rows)
    {
        var hash = 0u;
        foreach (var row in rows)
            hash = (hash ^ (uint)row) * 0x9E3779B1;
        return (int)(hash >> 8);
    }
}
