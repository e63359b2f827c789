namespace ArchRules.Reading;

/// <summary>How many bytes follow each opcode of ECMA-335 III.</summary>
internal static class OperandSizes
{
    /// <summary>A count and that many jump targets follow.</summary>
    public const byte Switch = 255;

    /// <summary>A token follows, four bytes.</summary>
    public const byte Token = 254;

    // The first and last code, and the size. Made at compile time where a build is compiled ahead of time: no generics, no spans.
    private static readonly byte[] OneByte = Build(
    [
        0x0E, 0x13, 1, 0x1F, 0x1F, 1, 0x20, 0x20, 4, 0x21, 0x21, 8, 0x22, 0x22, 4, 0x23, 0x23, 8, 0x27, 0x29, Token, 0x2B, 0x37, 1,
        0x38, 0x44, 4, 0x45, 0x45, Switch, 0x6F, 0x75, Token, 0x79, 0x79, Token, 0x7B, 0x81, Token, 0x8C, 0x8D, Token, 0x8F, 0x8F, Token,
        0xA3, 0xA5, Token, 0xC2, 0xC2, Token, 0xC6, 0xC6, Token, 0xD0, 0xD0, Token, 0xDD, 0xDD, 4, 0xDE, 0xDE, 1,
    ]);

    private static readonly byte[] AfterPrefix = Build(
    [
        0x06, 0x07, Token, 0x09, 0x0E, 2, 0x12, 0x12, 1, 0x15, 0x16, Token, 0x19, 0x19, 1, 0x1C, 0x1C, Token,
    ]);

    public static byte Of(byte code) => OneByte[code];

    /// <summary>The size for an opcode whose first byte is 0xFE.</summary>
    public static byte OfPrefixed(byte code) => AfterPrefix[code];

    /// <summary>The size for an opcode of a local variable, be it of one byte or two.</summary>
    public static byte OfLocal(int opcode) => opcode > 0xFF ? OfPrefixed((byte)opcode) : Of((byte)opcode);

    private static byte[] Build(byte[] ranges)
    {
        var sizes = new byte[256];
        for (var i = 0; i < ranges.Length; i += 3)
        {
            for (int code = ranges[i]; code <= ranges[i + 1]; code++)
                sizes[code] = ranges[i + 2];
        }

        return sizes;
    }
}
