using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>What one body stores into a local variable or a field.</summary>
/// <param name="Count">How often it stores anything but null, with which state machines end a variable, or takes the address.</param>
/// <param name="Token">The token of the text that the last store follows upon; 0 for anything else.</param>
internal readonly record struct TextStores(int Count, int Token)
{
    private const int SwitchCode = 0x45;

    /// <summary>Looks through a body.</summary>
    /// <param name="code">The instructions.</param>
    /// <param name="sought">The slot of the variable, or the token of the field.</param>
    /// <param name="isLocal">Which of the two it is.</param>
    public static TextStores Of(ReadOnlySpan<byte> code, int sought, bool isLocal)
    {
        var (count, token, text, at, previous) = (0, 0, 0, -1, 0);
        for (var offset = 0; offset < code.Length;)
        {
            var start = offset;
            var opcode = OpcodeAt(code, ref offset, out var size);
            var operand = code[offset..];
            if (previous != Opcode.LoadNull && (isLocal ? SlotOf(opcode, operand) == sought : IsStore(opcode) && TokenOf(operand) == sought))
                (count, token, at) = (count + 1, text, start);
            text = opcode == Opcode.LoadString ? TokenOf(operand) : 0;
            previous = opcode;
            offset += size;
        }

        // What a jump brings along is another value.
        return new TextStores(count, token != 0 && !IsJumpedTo(code, at) ? token : 0);
    }

    /// <summary>The text, where it is stored once and nothing else is.</summary>
    /// <returns>The text; nil where there is none.</returns>
    public UserStringHandle FindText() => Count == 1 && Token != 0 ? MetadataTokens.UserStringHandle(Token & 0xFFFFFF) : default;

    private static bool IsJumpedTo(ReadOnlySpan<byte> code, int target)
    {
        for (var offset = 0; offset < code.Length;)
        {
            var opcode = OpcodeAt(code, ref offset, out var size);
            var next = offset + size;
            if (opcode == SwitchCode)
            {
                for (var at = offset + 4; at < next; at += 4)
                {
                    if (next + TokenOf(code[at..]) == target)
                        return true;
                }
            }
            else if (Opcode.IsBranch(opcode) && next + (Opcode.IsShort(opcode) ? (sbyte)code[offset] : TokenOf(code[offset..])) == target)
            {
                return true;
            }

            offset = next;
        }

        return false;
    }

    // Moves to the operand.
    private static int OpcodeAt(ReadOnlySpan<byte> code, ref int offset, out int size)
    {
        int opcode = code[offset++];
        size = OperandSizes.Of((byte)opcode);
        if (opcode == 0xFE)
        {
            size = OperandSizes.OfPrefixed(code[offset]);
            opcode = 0xFE00 | code[offset++];
        }

        if (size == OperandSizes.Token)
            size = 4;
        else if (size == OperandSizes.Switch)
            size = 4 + 4 * TokenOf(code[offset..]);
        return opcode;
    }

    private static bool IsStore(int opcode) => opcode is Opcode.StoreField or Opcode.StoreStaticField or Opcode.LoadFieldAddress or Opcode.LoadStaticFieldAddress;

    private static int SlotOf(int opcode, ReadOnlySpan<byte> operand) => opcode switch
    {
        >= Opcode.StoreLocal0 and <= Opcode.StoreLocal3 => opcode - Opcode.StoreLocal0,
        Opcode.StoreLocalShort or Opcode.LoadLocalAddressShort => operand[0],
        Opcode.StoreLocal or Opcode.LoadLocalAddress => BinaryPrimitives.ReadUInt16LittleEndian(operand),
        _ => -1,
    };

    private static int TokenOf(ReadOnlySpan<byte> operand) => BinaryPrimitives.ReadInt32LittleEndian(operand);
}
