using System.Runtime.CompilerServices;
using System.Text;

namespace ArchRules.Storing;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
internal sealed class ByteReader(byte[] bytes, int start)
{
    private readonly List<(int Start, int Length, string? Spelt)> texts = [];
    private int position = start;

    public bool IsAtEnd => position == bytes.Length;

    public ReadOnlySpan<byte> Raw(int count)
    {
        var data = bytes.AsSpan(position, count);
        position += count;
        return data;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Number()
    {
        uint value = bytes[position++];
        if (value >= 0x80)
            value = Rest(value & 0x7F);
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>A number that says how many things follow, each of at least one byte.</summary>
    /// <exception cref="InvalidDataException">There is no room for so many.</exception>
    public int Count()
    {
        var count = Number();
        return count >= 0 && count <= bytes.Length - position ? count : throw new InvalidDataException("a count is too large");
    }

    /// <summary>A number that is an index.</summary>
    /// <param name="count">How many things there are to be found by it.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="InvalidDataException">There is no such thing.</exception>
    public static int Index(int value, int count) =>
        (uint)value < (uint)count ? value : throw new InvalidDataException("an index is out of range");

    public bool Flag() => Number() != 0;

    public string Text() => FindText() ?? throw new InvalidDataException("a text is missing");

    /// <summary>Reads a text; null where null was written.</summary>
    public string? FindText()
    {
        var number = Number();
        if (number < 0)
            return null;

        var index = IndexOf(number);
        return texts[index].Spelt ?? Spell(index);
    }

    /// <summary>Reads a text as it lies in the bytes, which must not change from now on.</summary>
    public ArraySegment<byte> Utf8()
    {
        var number = Number();
        if (number < 0)
            throw new InvalidDataException("a text is missing");

        var text = texts[IndexOf(number)];
        return new ArraySegment<byte>(bytes, text.Start, text.Length);
    }

    private int IndexOf(int number)
    {
        if (number > 0)
            return number - 1;

        var length = Count();
        texts.Add((position, length, null));
        position += length;
        return texts.Count - 1;
    }

    private string Spell(int index)
    {
        var (start, length, _) = texts[index];
        var spelt = Encoding.UTF8.GetString(bytes.AsSpan(start, length));
        texts[index] = (start, length, spelt);
        return spelt;
    }

    // Not where numbers are read, nearly all of which are of one byte.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint Rest(uint value)
    {
        for (var shift = 7; shift < 32; shift += 7)
        {
            uint next = bytes[position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw new InvalidDataException("a number is too large");
    }
}
