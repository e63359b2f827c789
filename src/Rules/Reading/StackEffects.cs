using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>
/// How many values each opcode of ECMA-335 III takes from the evaluation stack and how many it leaves there. Calls and what moves
/// known values are not in here, nor is what leaves a value as it is known: a widened constant is still one (0x6A, 0x6E), and what a
/// reference refers to is known by the same name (0x50).
/// </summary>
internal static class StackEffects
{
    private const int Prefix = 0xFE00;

    // The first and last code, what they take and what they leave. Made at compile time, as the sizes of operands are.
    private static readonly byte[] OneByte = Build(
        0,
        [
            0x0A, 0x0D, 1, 0, 0x10, 0x10, 1, 0, 0x13, 0x13, 1, 0, 0x21, 0x23, 0, 1, 0x26, 0x26, 1, 0, 0x2C, 0x2D, 1, 0,
            0x2E, 0x37, 2, 0, 0x39, 0x3A, 1, 0, 0x3B, 0x44, 2, 0, 0x45, 0x45, 1, 0, 0x46, 0x4F, 1, 1, 0x51, 0x57, 2, 0,
            0x58, 0x64, 2, 1, 0x65, 0x69, 1, 1, 0x6B, 0x6D, 1, 1, 0x70, 0x70, 2, 0, 0x76, 0x76, 1, 1, 0x7A, 0x7A, 1, 0, 0x80, 0x80, 1, 0,
            0x7D, 0x7D, 2, 0, 0x81, 0x81, 2, 0, 0x82, 0x8B, 1, 1, 0x8C, 0x8E, 1, 1, 0x90, 0x99, 2, 1, 0x9B, 0xA2, 3, 0,
            0xA4, 0xA4, 3, 0, 0xB3, 0xBA, 1, 1, 0xC3, 0xC3, 1, 1, 0xC6, 0xC6, 1, 1, 0xD0, 0xD0, 0, 1, 0xD1, 0xD5, 1, 1,
            0xD6, 0xDB, 2, 1, 0xDF, 0xDF, 2, 0, 0xE0, 0xE0, 1, 1,
        ]);

    private static readonly byte[] AfterPrefix = Build(
        Prefix,
        [
            0x00, 0x00, 0, 1, 0x01, 0x05, 2, 1, 0x06, 0x06, 0, 1, 0x07, 0x07, 1, 1, 0x0B, 0x0B, 1, 0, 0x0E, 0x0E, 1, 0,
            0x0F, 0x0F, 1, 1, 0x11, 0x11, 1, 0, 0x15, 0x15, 1, 0, 0x17, 0x18, 3, 0, 0x1C, 0x1C, 0, 1, 0x1D, 0x1D, 1, 1,
        ]);

    /// <summary>The effect of an opcode.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StackEffect Of(int opcode) => new(opcode < Prefix ? OneByte[opcode] : AfterPrefix[opcode & 0xFF]);

    private static byte[] Build(int prefix, byte[] ranges)
    {
        var effects = new byte[256];
        for (var code = 0; code < effects.Length; code++)
            effects[code] = StackEffect.Pack(prefix | code, 0, 0);
        for (var i = 0; i < ranges.Length; i += 4)
        {
            for (int code = ranges[i]; code <= ranges[i + 1]; code++)
                effects[code] = StackEffect.Pack(prefix | code, ranges[i + 2], ranges[i + 3]);
        }

        return effects;
    }
}
