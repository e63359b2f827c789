namespace ArchRules.Reading;

/// <summary>What an opcode does to the evaluation stack, in a byte.</summary>
internal readonly struct StackEffect(byte value)
{
    private const int CountMask = 3;
    private const int Value = 4;
    private const int Branch = 8;
    private const int End = 16;
    private const int Known = 32;

    /// <summary>How many values it takes.</summary>
    public int Takes => value & CountMask;

    /// <summary>Whether it leaves a value there.</summary>
    public bool Leaves => (value & Value) != 0;

    /// <summary>Whether it may jump with what lies on the stack.</summary>
    public bool IsBranch => (value & Branch) != 0;

    /// <summary>Whether the next instruction is reached by a jump only.</summary>
    public bool EndsFlow => (value & End) != 0;

    /// <summary>Whether it is known where the value comes from that it leaves there; nothing else is said about it then.</summary>
    public bool LeavesKnown => (value & Known) != 0;

    /// <summary>The byte of an opcode.</summary>
    /// <param name="opcode">The opcode.</param>
    /// <param name="takes">How many values it takes, at most three.</param>
    /// <param name="leaves">How many it leaves, at most one.</param>
    public static byte Pack(int opcode, int takes, int leaves) => (byte)(
        takes | (leaves * Value) | (Opcode.IsBranch(opcode) ? Branch : 0) | (Opcode.EndsFlow(opcode) ? End : 0)
        | (Opcode.LeavesKnown(opcode) ? Known : 0));
}
