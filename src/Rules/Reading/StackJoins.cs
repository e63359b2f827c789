namespace ArchRules.Reading;

/// <summary>The stacks that branches carry forward to their targets. An empty stack is not worth remembering: most are.</summary>
internal sealed class StackJoins(StaticRows rows)
{
    // More than any compiler leaves open; in code that was made to hurt, the rest of the values are unknown.
    private const int Most = 256;
    private const int Fewest = 32;

    private readonly List<(int Target, int Start, int Count)> open = [];
    private StackValue[] carried = [];
    private int used;

    /// <summary>The offset of the next target.</summary>
    public int Next { get; private set; } = int.MaxValue;

    public void Clear()
    {
        open.Clear();
        used = 0;
        Next = int.MaxValue;
    }

    /// <summary>Remembers a branch.</summary>
    public void Branch(int target, int next, ReadOnlySpan<StackValue> stack)
    {
        if (stack.IsEmpty || target < next || open.Count == Most)
            return;

        if (used + stack.Length > carried.Length)
            Array.Resize(ref carried, Math.Max(Fewest, Math.Max(used + stack.Length, used * 2)));

        stack.CopyTo(carried.AsSpan(used));
        open.Add((target, used, stack.Length));
        used += stack.Length;
        Next = Math.Min(Next, target);
    }

    /// <summary>Joins what was remembered for an instruction with the stack of the one before it.</summary>
    /// <param name="offset">The instruction.</param>
    /// <param name="stack">The values.</param>
    /// <param name="depth">How many there are.</param>
    /// <param name="isReached">Whether the instruction before leads here.</param>
    public void Join(int offset, ref StackValue[] stack, ref int depth, bool isReached)
    {
        if (offset < Next)
            return;

        Next = int.MaxValue;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var (target, start, count) = open[i];
            if (target > offset)
            {
                Next = Math.Min(Next, target);
                continue;
            }

            open.RemoveAt(i);
            if (target < offset)
                continue;

            if (isReached)
                Merge(carried.AsSpan(start, count), stack.AsSpan(0, depth));
            else
                Load(carried.AsSpan(start, count), ref stack, ref depth);
            isReached = true;
        }

        if (open.Count == 0)
            used = 0;
    }

    private static void Load(ReadOnlySpan<StackValue> other, ref StackValue[] stack, ref int depth)
    {
        if (stack.Length < other.Length)
            stack = new StackValue[other.Length];

        other.CopyTo(stack);
        depth = other.Length;
    }

    private void Merge(ReadOnlySpan<StackValue> other, Span<StackValue> stack)
    {
        // Valid code joins equal depths. In any other, what lies deeper than both know is unknown.
        var common = Math.Min(other.Length, stack.Length);
        for (var i = 1; i <= common; i++)
            stack[^i] = Joined(stack[^i], other[^i]);

        stack[..^common].Clear();
    }

    private StackValue Joined(StackValue one, StackValue other)
    {
        var constant = StackConstant.Join(one.Constant, other.Constant);
        if (one.Origin == Origin.Null)
            return new(other.Origin, constant);

        return other.Origin == one.Origin || other.Origin == Origin.Null || IsSameType(one.Origin, other.Origin)
            ? new(one.Origin, constant)
            : new(Origin.Unknown, constant);
    }

    private bool IsSameType(int one, int other) =>
        one != Origin.Unknown && other != Origin.Unknown && rows.Of(one) == rows.Of(other);
}
