using System.Reflection.Metadata;

namespace ArchRules.Benchmarks.Peers;

/// <summary>Decodes the instructions of a body, and the tokens in them.</summary>
internal static class BodyScan
{
    private const byte Token = 254;
    private const byte Switch = 255;

    private static readonly byte[] Sizes = new byte[256];
    private static readonly byte[] PrefixedSizes = new byte[256];

    static BodyScan()
    {
        foreach (var field in typeof(System.Reflection.Emit.OpCodes).GetFields())
        {
            if (field.GetValue(null) is not System.Reflection.Emit.OpCode code)
                continue;

            (code.Size == 1 ? Sizes : PrefixedSizes)[code.Value & 0xFF] = SizeOf(code.OperandType);
        }
    }

    public static void Scan(BlobReader code, ScanCounts counts)
    {
        counts.Bodies++;
        while (code.RemainingBytes > 0)
        {
            var opcode = code.ReadByte();
            var size = opcode == 0xFE ? PrefixedSizes[code.ReadByte()] : Sizes[opcode];
            if (size == Token)
            {
                counts.Tokens++;
                counts.Checksum += code.ReadInt32();
            }
            else
            {
                var skipped = size == Switch ? 4 * code.ReadInt32() : size;
                code.Offset += skipped;
            }
        }
    }

    private static byte SizeOf(System.Reflection.Emit.OperandType operand) => operand switch
    {
        System.Reflection.Emit.OperandType.InlineNone => 0,
        System.Reflection.Emit.OperandType.ShortInlineBrTarget or System.Reflection.Emit.OperandType.ShortInlineI
            or System.Reflection.Emit.OperandType.ShortInlineVar => 1,
        System.Reflection.Emit.OperandType.InlineVar => 2,
        System.Reflection.Emit.OperandType.InlineI8 or System.Reflection.Emit.OperandType.InlineR => 8,
        System.Reflection.Emit.OperandType.InlineSwitch => Switch,
        System.Reflection.Emit.OperandType.InlineBrTarget or System.Reflection.Emit.OperandType.InlineI
            or System.Reflection.Emit.OperandType.ShortInlineR => 4,
        _ => Token,
    };
}
