using System.Numerics;

namespace ArchRules.Storing;

/// <summary>A hash of texts in UTF-8, for tables of this process only.</summary>
internal static class TextHash
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The hash of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seed">What else the entry of the table is told by.</param>
    /// <returns>Not negative; the lowest bits differ as well as all others.</returns>
    public static int Of(ReadOnlySpan<byte> text, int seed = 0)
    {
        var hash = (uint)seed * Golden;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
            hash = BitOperations.RotateLeft((hash ^ BitConverter.ToUInt64(text)) * Golden, 29);
        foreach (var one in text)
            hash = (hash ^ one) * 0x100000001B3;
        return (int)((hash * Golden) >> 33);
    }
}
