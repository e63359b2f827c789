using System.Numerics;

namespace ArchRules.Reading;

/// <summary>The arrays of rows that signatures are read as, each made once: signatures name few types in few ways.</summary>
internal sealed class ShapeTable(RowArrays arrays)
{
    private const int FewestShapes = 512;
    private const int FewestTypes = 256;

    private RowArray<int[]?> slots = arrays.New<int[]?>(FewestShapes);
    private RowArray<int[]?> ofType = arrays.New<int[]?>(FewestTypes);
    private int count;

    /// <summary>The array that holds one type alone.</summary>
    public int[] Of(int type)
    {
        if (type >= ofType.Length)
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

        if (count * 2 >= slots.Length)
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
        var mask = slots.Length - 1;
        var slot = HashOf(rows) & mask;
        while (slots[slot] is { } known && !rows.SequenceEqual(known))
            slot = (slot + 1) & mask;
        return ref slots[slot];
    }

    private void Grow()
    {
        var old = slots.Span;
        slots = arrays.New<int[]?>(slots.Length * 2);
        foreach (var shape in old)
        {
            if (shape is not null)
                SlotOf(shape) = shape;
        }
    }

    private void GrowTypes(int type)
    {
        var old = ofType.Span;
        ofType = arrays.New<int[]?>((int)BitOperations.RoundUpToPowerOf2((uint)type + 1));
        old.CopyTo(ofType.Span);
    }

    private static int HashOf(ReadOnlySpan<int> rows)
    {
        var hash = 0u;
        foreach (var row in rows)
            hash = (hash ^ (uint)row) * 0x9E3779B1;
        return (int)(hash >> 8);
    }
}
