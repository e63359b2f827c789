using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>
/// Texts as UTF-8, one behind the other in pieces of memory that are never moved. The text at the end is being written, until it is
/// kept or dropped.
/// </summary>
internal sealed class TextPieces
{
    private const int PieceSize = 32 * 1024;

    private byte[] piece = [];
    private int start;
    private int end;

    /// <summary>How long the text is that is being written.</summary>
    public int Length
    {
        get => end - start;
        set => end = start + value;
    }

    /// <summary>The text that is being written.</summary>
    public ReadOnlySpan<byte> Current => piece.AsSpan(start, end - start);

    /// <summary>Keeps the text, and begins the next one.</summary>
    /// <returns>Where it lies; it will not change any more.</returns>
    public ArraySegment<byte> Keep()
    {
        var kept = new ArraySegment<byte>(piece, start, end - start);
        start = end;
        return kept;
    }

    public TextPieces Append(byte value)
    {
        Reserve(1);
        piece[end++] = value;
        return this;
    }

    public TextPieces Append(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        value.CopyTo(piece.AsSpan(end));
        end += value.Length;
        return this;
    }

    /// <summary>Appends a number in decimal digits.</summary>
    public TextPieces Append(int value)
    {
        Reserve(11);
        System.Buffers.Text.Utf8Formatter.TryFormat(value, piece.AsSpan(end), out var written);
        end += written;
        return this;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int count)
    {
        if (end + count > piece.Length)
            Grow(count);
    }

    private void Grow(int count)
    {
        var next = new byte[Math.Max(PieceSize, (end - start + count) * 2)];
        Current.CopyTo(next);
        (piece, start, end) = (next, 0, end - start);
    }
}
