using System.Numerics;

namespace ArchRules.Reading;

/// <summary>
/// Remembers which of the values that were pushed last are integer constants. The compiler writes the members of an enum as
/// numbers; where such a number is passed for a parameter of the enum's type, the signature alone still tells of the enum.
/// </summary>
internal struct ConstantArguments
{
    private const int Capacity = 64;

    private ulong constants;

    /// <summary>How far below the top of the stack the deepest known constant is, plus one; 0 where there is none.</summary>
    public readonly int Depth => constants == 0 ? 0 : Capacity - BitOperations.LeadingZeroCount(constants);

    /// <summary>Whether the value that lies so far below the top of the stack is a constant.</summary>
    public readonly bool IsConstant(int depth) => (constants >> depth & 1) != 0;

    /// <summary>Takes note of an instruction. Only values pushed one after the other, by one instruction each, are known.</summary>
    public void Follow(int opcode)
    {
        if (opcode is >= Opcode.LoadConstantMinus1 and <= Opcode.LoadConstant)
            Push(1);
        else if (IsPush(opcode))
            Push(0);
        else if (opcode != Opcode.Nop)
            constants = 0;
    }

    private void Push(ulong bit) => constants = constants << 1 | bit;

    private static bool IsPush(int opcode) => opcode switch
    {
        >= Opcode.LoadArgument0 and <= Opcode.LoadLocal3 => true,
        Opcode.LoadArgumentShort or Opcode.LoadArgumentAddressShort or Opcode.LoadLocalShort or Opcode.LoadLocalAddressShort => true,
        Opcode.LoadNull or Opcode.LoadLong or Opcode.LoadFloat or Opcode.LoadDouble or Opcode.Duplicate => true,
        Opcode.LoadString or Opcode.LoadStaticField or Opcode.LoadLocal or Opcode.LoadArgument => true,
        _ => false,
    };
}
