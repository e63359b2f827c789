using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>The opcodes of ECMA-335 III that the reader looks at; those of two bytes begin with 0xFE.</summary>
internal static class Opcode
{
    public const int Nop = 0x00;
    public const int LoadArgument0 = 0x02;
    public const int LoadArgument3 = 0x05;
    public const int LoadLocal0 = 0x06;
    public const int LoadLocal3 = 0x09;
    public const int StoreLocal0 = 0x0A;
    public const int StoreLocal3 = 0x0D;
    public const int LoadArgumentShort = 0x0E;
    public const int LoadArgumentAddressShort = 0x0F;
    public const int LoadLocalShort = 0x11;
    public const int LoadLocalAddressShort = 0x12;
    public const int StoreLocalShort = 0x13;
    public const int LoadNull = 0x14;
    public const int LoadConstantMinus1 = 0x15;
    public const int LoadConstantShort = 0x1F;
    public const int LoadConstant = 0x20;
    public const int LoadLong = 0x21;
    public const int LoadFloat = 0x22;
    public const int LoadDouble = 0x23;
    public const int Duplicate = 0x25;
    public const int Jump = 0x27;
    public const int Call = 0x28;
    public const int CallIndirect = 0x29;
    public const int Return = 0x2A;
    public const int BranchTrueShort = 0x2D;
    public const int CallVirtual = 0x6F;
    public const int LoadObject = 0x71;
    public const int LoadString = 0x72;
    public const int NewObject = 0x73;
    public const int CastClass = 0x74;
    public const int IsInstance = 0x75;
    public const int Unbox = 0x79;
    public const int LoadField = 0x7B;
    public const int LoadFieldAddress = 0x7C;
    public const int StoreField = 0x7D;
    public const int LoadStaticField = 0x7E;
    public const int LoadStaticFieldAddress = 0x7F;
    public const int StoreStaticField = 0x80;
    public const int Box = 0x8C;
    public const int NewArray = 0x8D;
    public const int LoadElementAddress = 0x8F;
    public const int LoadElementReference = 0x9A;
    public const int LoadElement = 0xA3;
    public const int UnboxAny = 0xA5;
    public const int ReadTypedReference = 0xC2;
    public const int MakeTypedReference = 0xC6;
    public const int LoadToken = 0xD0;
    public const int LoadFunction = 0xFE06;
    public const int LoadVirtualFunction = 0xFE07;
    public const int LoadArgument = 0xFE09;
    public const int LoadArgumentAddress = 0xFE0A;
    public const int LoadLocal = 0xFE0C;
    public const int LoadLocalAddress = 0xFE0D;
    public const int StoreLocal = 0xFE0E;
    public const int InitObject = 0xFE15;
    public const int Constrained = 0xFE16;
    public const int SizeOf = 0xFE1C;
    private const int BranchShort = 0x2B;
    private const int Branch = 0x38;
    private const int LastBranch = 0x44;
    private const int Throw = 0x7A;
    private const int EndFinally = 0xDC;
    private const int Leave = 0xDD;
    private const int LeaveShort = 0xDE;
    private const int EndFilter = 0xFE11;
    private const int Rethrow = 0xFE1A;

    /// <summary>Whether it loads or stores a local variable, or loads its address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOfLocal(int opcode) =>
        opcode is (>= LoadLocal0 and <= StoreLocal3) or (>= LoadLocalShort and <= StoreLocalShort) or (>= LoadLocal and <= StoreLocal);

    /// <summary>Whether it has no token, and leaves a constant on the stack, or a value that can be told by where it comes from.</summary>
    public static bool LeavesKnown(int opcode) =>
        opcode is (>= LoadArgument0 and <= LoadLocal3) or LoadArgumentShort or LoadArgumentAddressShort or LoadLocalShort or LoadLocalAddressShort
            or (>= LoadNull and <= LoadConstant) or Duplicate or LoadElementReference
            or LoadArgument or LoadArgumentAddress or LoadLocal or LoadLocalAddress;

    /// <summary>Whether it may jump with what lies on the stack; leaving a protected block empties it.</summary>
    public static bool IsBranch(int opcode) => opcode is >= BranchShort and <= LastBranch;

    /// <summary>Whether the distance of such a jump is one byte.</summary>
    public static bool IsShort(int opcode) => opcode < Branch;

    /// <summary>Whether it jumps, whatever lies on the stack.</summary>
    public static bool IsJump(int opcode) => opcode is BranchShort or Branch or Leave or LeaveShort;

    /// <summary>Whether the next instruction is reached by a jump only.</summary>
    public static bool EndsFlow(int opcode) =>
        opcode is Return or BranchShort or Branch or Jump or Throw or EndFinally or Leave or LeaveShort or EndFilter or Rethrow;
}
