using System.Buffers.Binary;

namespace ArchRules.Reading;

/// <summary>Looks ahead in instructions, for what becomes of a value that was just made.</summary>
internal static class CodeSteps
{
    /// <summary>
    /// Where a step that does nothing leads: the end of a switch expression is one for the debugger, a jump over nothing that is always taken.
    /// </summary>
    /// <returns>The offset behind it; the offset itself where there is none.</returns>
    public static int Skip(ReadOnlySpan<byte> code, int offset)
    {
        ReadOnlySpan<byte> step = [Opcode.LoadConstantMinus1 + 2, Opcode.BranchTrueShort, 1, Opcode.Nop];
        return code[offset..] is [_, _, _, _, _, ..] rest && rest.StartsWith(step) ? offset + step.Length : offset;
    }

    /// <summary>Where an instruction leads: to the next one, or where it jumps.</summary>
    /// <returns>The offset; below zero for backwards, which is a loop.</returns>
    public static int NextOf(ReadOnlySpan<byte> code, int offset)
    {
        var opcode = code[offset];
        var next = offset + 1 + OperandSizes.Of(opcode);
        if (!Opcode.IsJump(opcode))
            return next;

        var distance = OperandSizes.Of(opcode) == 1 ? (sbyte)code[offset + 1] : BinaryPrimitives.ReadInt32LittleEndian(code[(offset + 1)..]);
        return distance < 0 ? -1 : next + distance;
    }

    /// <summary>The local variable that an instruction stores; below zero for none.</summary>
    public static int StoredAt(ReadOnlySpan<byte> code, int offset) => code[offset] switch
    {
        >= Opcode.StoreLocal0 and <= Opcode.StoreLocal3 => code[offset] - Opcode.StoreLocal0,
        Opcode.StoreLocalShort => code[offset + 1],
        _ => -1,
    };

    /// <summary>The local variable that an instruction loads; below zero for none.</summary>
    public static int LoadedAt(ReadOnlySpan<byte> code, int offset) => code[offset] switch
    {
        >= Opcode.LoadLocal0 and <= Opcode.LoadLocal3 => code[offset] - Opcode.LoadLocal0,
        Opcode.LoadLocalShort => code[offset + 1],
        _ => -1,
    };
}
