using System.Text;

namespace ArchRules.Storing;

/// <summary>Writes numbers in as few bytes as they need, and every text once.</summary>
internal sealed class ByteWriter
{
    private readonly List<(int Start, int Length)> texts = [];
    private int[] slots = new int[1024];
    private byte[] bytes = new byte[64 * 1024];
    private int length;

    public ReadOnlySpan<byte> All => bytes.AsSpan(0, length);

    public void Raw(ReadOnlySpan<byte> data)
    {
        Reserve(data.Length);
        data.CopyTo(bytes.AsSpan(length));
        length += data.Length;
    }

    /// <summary>Writes a number; small ones, also negative ones, take one byte.</summary>
    public void Number(int value)
    {
        Reserve(5);
        var rest = (uint)((value << 1) ^ (value >> 31));
        for (; rest >= 0x80; rest >>= 7)
            bytes[length++] = (byte)(rest | 0x80);
        bytes[length++] = (byte)rest;
    }

    public void Flag(bool value) => Number(value ? 1 : 0);

    /// <summary>Writes a text, or null; one that was written before, by its number.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(-1);
            return;
        }

        var count = Encoding.UTF8.GetByteCount(value);
        Span<byte> text = count <= 256 ? stackalloc byte[count] : new byte[count];
        Encoding.UTF8.GetBytes(value, text);
        Text(text);
    }

    /// <summary>Writes a text that is UTF-8 already; one that was written before, by its number.</summary>
    public void Text(ReadOnlySpan<byte> value)
    {
        if (texts.Count * 2 >= slots.Length)
            Grow();

        ref var slot = ref SlotOf(value);
        if (slot != 0)
        {
            Number(slot);
            return;
        }

        Number(0);
        Number(value.Length);
        texts.Add((length, value.Length));
        slot = texts.Count;
        Raw(value);
    }

    // A slot holds the number of a text, from 1. What was written is the key.
    private ref int SlotOf(ReadOnlySpan<byte> value)
    {
        var mask = slots.Length - 1;
        var slot = TextHash.Of(value) & mask;
        while (slots[slot] != 0 && !value.SequenceEqual(Written(slots[slot])))
            slot = (slot + 1) & mask;
        return ref slots[slot];
    }

    private ReadOnlySpan<byte> Written(int number) => bytes.AsSpan(texts[number - 1].Start, texts[number - 1].Length);

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var number = 1; number <= texts.Count; number++)
            SlotOf(Written(number)) = number;
    }

    private void Reserve(int count)
    {
        if (length + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(length + count, bytes.Length * 2));
    }
}
