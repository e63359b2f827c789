using System.Text;

namespace ArchRules.Storing;

/// <summary>Writes numbers in as few bytes as they need, and every text once.</summary>
internal sealed class ByteWriter
{
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private byte[] bytes = new byte[64 * 1024];
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

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

        if (texts.TryGetValue(value, out var known))
        {
            Number(known + 1);
            return;
        }

        texts.Add(value, texts.Count);
        Number(0);
        var count = Encoding.UTF8.GetByteCount(value);
        Number(count);
        Reserve(count);
        length += Encoding.UTF8.GetBytes(value, bytes.AsSpan(length));
    }

    private void Reserve(int count)
    {
        if (length + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(length + count, bytes.Length * 2));
    }
}
