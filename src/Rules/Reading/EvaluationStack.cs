using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>
/// What lies on the evaluation stack, as far as one pass over the code can tell: where each value comes from, and which values are
/// constants. Where ways join that do not agree, and below the bottom of a stack that damaged code digs into, values are unknown.
/// </summary>
internal sealed class EvaluationStack(StaticRows rows, StaticTypes types)
{
    private const int Fewest = 16;
    private const int AtOnce = -1;

    private readonly StackJoins joins = new(rows);
    private StackValue[] values = new StackValue[Fewest];
    private int depth;

    // No integer constant lies at this height or above it.
    private int numbersEnd;

    // The next offset where the stack is not what the instruction before left: where a branch leads, or at once, where none leads on.
    private int nextJoin;

    /// <summary>Begins a body.</summary>
    public void Begin()
    {
        (depth, numbersEnd) = (0, 0);
        joins.Clear();
        nextJoin = joins.Next;
    }

    /// <summary>Where a value comes from, as <see cref="Origin"/> says it.</summary>
    /// <param name="below">How many values lie above it.</param>
    public int OriginAt(int below) => below < depth ? values[depth - 1 - below].Origin : Origin.Unknown;

    /// <summary>The constant that a value is.</summary>
    /// <param name="below">How many values lie above it.</param>
    public StackConstant ConstantAt(int below) => new(below < depth ? values[depth - 1 - below].Constant : 0);

    /// <summary>Whether an integer constant may be among the uppermost values: mostly there is none, which costs nothing to say.</summary>
    public bool MayHaveNumber(int count) => numbersEnd > depth - count;

    /// <summary>Comes to an instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveTo(int offset)
    {
        if (offset >= nextJoin)
            Join(offset);
    }

    private void Join(int offset)
    {
        var isReached = nextJoin != AtOnce;
        if (!isReached)
            depth = 0;
        joins.Join(offset, ref values, ref depth, isReached);
        (nextJoin, numbersEnd) = (joins.Next, depth);
    }

    /// <summary>Takes note of an instruction without a token.</summary>
    /// <param name="opcode">What it does.</param>
    /// <param name="operand">The bytes behind it.</param>
    /// <param name="next">The offset of the next instruction.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Follow(int opcode, ReadOnlySpan<byte> operand, int next)
    {
        // Four of ten.
        if (opcode is >= Opcode.LoadArgument0 and <= Opcode.LoadLocal3)
        {
            Push(opcode <= Opcode.LoadArgument3 ? Origin.Argument | (opcode - Opcode.LoadArgument0) : Origin.Local | (opcode - Opcode.LoadLocal0));
            return;
        }

        var effect = StackEffects.Of(opcode);
        if (effect.LeavesKnown)
        {
            FollowKnown(opcode, operand);
            return;
        }

        Take(effect);
        if (effect.IsBranch && depth > 0)
            Branch(opcode, operand, next);
        if (effect.EndsFlow)
            nextJoin = AtOnce;
    }

    private void FollowKnown(int opcode, ReadOnlySpan<byte> operand)
    {
        switch (opcode)
        {
            case Opcode.LoadArgumentShort or Opcode.LoadArgumentAddressShort:
                Push(Origin.Argument | operand[0]);
                return;
            case Opcode.LoadLocalShort or Opcode.LoadLocalAddressShort:
                Push(Origin.Local | operand[0]);
                return;
            case Opcode.LoadArgument or Opcode.LoadArgumentAddress:
                Push(Origin.Argument | BinaryPrimitives.ReadUInt16LittleEndian(operand));
                return;
            case Opcode.LoadLocal or Opcode.LoadLocalAddress:
                Push(Origin.Local | BinaryPrimitives.ReadUInt16LittleEndian(operand));
                return;
            case Opcode.LoadNull:
                Push(Origin.Null);
                return;
            case >= Opcode.LoadConstantMinus1 and <= Opcode.LoadConstant:
                Push(Origin.Unknown, StackConstant.OfNumber(NumberOf(opcode, operand)));
                numbersEnd = depth;
                return;
            case Opcode.Duplicate:
                Push(depth > 0 ? values[depth - 1] : default);
                numbersEnd = depth;
                return;
            case Opcode.LoadElementReference:
                LoadElement();
                return;
        }
    }

    private void Branch(int opcode, ReadOnlySpan<byte> operand, int next)
    {
        var distance = operand.Length >= 4 && !Opcode.IsShort(opcode) ? BinaryPrimitives.ReadInt32LittleEndian(operand) : (sbyte)operand[0];
        joins.Branch(next + distance, next, Current());
        nextJoin = joins.Next;
    }

    /// <summary>Takes note of a switch.</summary>
    /// <param name="targets">The distances to the targets.</param>
    /// <param name="next">The offset of the next instruction.</param>
    public void Switch(ReadOnlySpan<byte> targets, int next)
    {
        Pop(1);
        if (depth == 0)
            return;

        for (; targets.Length >= 4; targets = targets[4..])
            joins.Branch(next + BinaryPrimitives.ReadInt32LittleEndian(targets), next, Current());
        nextJoin = joins.Next;
    }

    /// <summary>Takes note of an instruction with a token that is no call.</summary>
    public void FollowToken(int opcode, int token)
    {
        switch (opcode)
        {
            case Opcode.LoadString:
                Push(Origin.Unknown, StackConstant.OfText(token));
                return;
            case Opcode.LoadStaticField or Opcode.LoadStaticFieldAddress:
                Push(token);
                return;
            case Opcode.LoadField or Opcode.LoadFieldAddress or Opcode.CastClass or Opcode.IsInstance or Opcode.Unbox
                or Opcode.UnboxAny or Opcode.ReadTypedReference or Opcode.LoadObject:
                Pop(1);
                Push(token);
                return;
            case Opcode.LoadElement or Opcode.LoadElementAddress:
                Pop(2);
                Push(token);
                return;
            default:
                Take(StackEffects.Of(opcode));
                return;
        }
    }

    /// <summary>Takes note of a call.</summary>
    /// <param name="taken">How many values it takes.</param>
    /// <param name="result">Where its result comes from.</param>
    /// <param name="hasResult">Whether it has one.</param>
    /// <param name="constant">The constant that its result is; 0 for none.</param>
    public void Call(int taken, int result, bool hasResult, long constant = 0)
    {
        Pop(taken);
        numbersEnd = Math.Min(numbersEnd, depth);
        if (hasResult)
            Push(result, constant);
    }

    private static int NumberOf(int opcode, ReadOnlySpan<byte> operand) => opcode switch
    {
        Opcode.LoadConstant => BinaryPrimitives.ReadInt32LittleEndian(operand),
        Opcode.LoadConstantShort => (sbyte)operand[0],
        _ => opcode - Opcode.LoadConstantMinus1 - 1,
    };

    private void LoadElement()
    {
        var array = OriginAt(1);
        Pop(2);
        Push(array == Origin.Unknown ? array : types.ElementOf(array));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(StackEffect effect)
    {
        Pop(effect.Takes);
        if (effect.Leaves)
            Push(Origin.Unknown);
    }

    private void Pop(int count) => depth = Math.Max(0, depth - count);

    private void Push(int origin, long constant = 0) => Push(new StackValue(origin, constant));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(StackValue value)
    {
        var (room, height) = (values, depth);
        if ((uint)height < (uint)room.Length)
        {
            room[height] = value;
            depth = height + 1;
        }
        else
        {
            Grow(value);
        }
    }

    // Not where it is called, ten times: pushing is what most instructions do.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(StackValue value)
    {
        Array.Resize(ref values, depth * 2);
        values[depth++] = value;
    }

    private ReadOnlySpan<StackValue> Current() => values.AsSpan(0, depth);
}
