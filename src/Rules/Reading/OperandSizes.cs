namespace ArchRules.Reading;

/// <summary>How many bytes follow each opcode of ECMA-335 III.</summary>
internal static class OperandSizes
{
    /// <summary>A count and that many jump targets follow.</summary>
    public const byte Switch = 255;

    /// <summary>A token follows, four bytes.</summary>
    public const byte Token = 254;

    private static readonly byte[] OneByte = Build(
        [.. Range(0x0E, 0x13), 0x1F, .. Range(0x2B, 0x37), 0xDE],
        [],
        [0x20, 0x22, .. Range(0x38, 0x44), 0xDD],
        [0x21, 0x23],
        [
            0x27, 0x28, 0x29, .. Range(0x6F, 0x75), 0x79, .. Range(0x7B, 0x81), 0x8C, 0x8D, 0x8F, 0xA3, 0xA4, 0xA5,
            0xC2, 0xC6, 0xD0,
        ],
        hasSwitch: true);

    private static readonly byte[] AfterPrefix = Build(
        [0x12, 0x19],
        [.. Range(0x09, 0x0E)],
        [],
        [],
        [0x06, 0x07, 0x15, 0x16, 0x1C],
        hasSwitch: false);

    public static byte Of(byte code) => OneByte[code];

    /// <summary>The size for an opcode whose first byte is 0xFE.</summary>
    public static byte OfPrefixed(byte code) => AfterPrefix[code];

    /// <summary>The size for an opcode of a local variable, be it of one byte or two.</summary>
    public static byte OfLocal(int opcode) => opcode > 0xFF ? OfPrefixed((byte)opcode) : Of((byte)opcode);

    private static byte[] Build(byte[] one, byte[] two, byte[] four, byte[] eight, byte[] tokens, bool hasSwitch)
    {
        var sizes = new byte[256];
        Set(one, 1);
        Set(two, 2);
        Set(four, 4);
        Set(eight, 8);
        Set(tokens, Token);
        if (hasSwitch)
            sizes[0x45] = Switch;
        return sizes;

        void Set(byte[] codes, byte size)
        {
            foreach (var code in codes)
                sizes[code] = size;
        }
    }

    private static byte[] Range(byte first, byte last)
    {
        var codes = new byte[last - first + 1];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = (byte)(first + i);
        return codes;
    }
}
