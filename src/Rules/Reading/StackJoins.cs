namespace ArchRules.Reading;

/// <summary>The stacks that branches carry forward to their targets. An empty stack is not worth remembering: most are.</summary>
internal sealed class StackJoins(StaticRows rows)
{
    // More than any compiler leaves open; in code that was made to hurt, the rest of the values are unknown.
    private const int Most = 256;
    private const int Fewest = 32;

    private readonly List<(int Target, int Start, int Count)> open = [];
    private int[] origins = [];
    private long[] constants = [];
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
    public void Branch(int target, int next, StackSlice stack)
    {
        if (stack.Origins.Length == 0 || target < next || open.Count == Most)
            return;

        var count = stack.Origins.Length;
        if (used + count > origins.Length)
        {
            Array.Resize(ref origins, Math.Max(Fewest, Math.Max(used + count, used * 2)));
            Array.Resize(ref constants, origins.Length);
        }

        stack.Origins.CopyTo(origins.AsSpan(used));
        stack.Constants.CopyTo(constants.AsSpan(used));
        open.Add((target, used, count));
        used += count;
        Next = Math.Min(Next, target);
    }

    /// <summary>Joins what was remembered for an instruction with the stack of the one before it.</summary>
    /// <param name="offset">The instruction.</param>
    /// <param name="stack">Where the values come from.</param>
    /// <param name="values">The constants.</param>
    /// <param name="depth">How many there are.</param>
    /// <param name="isReached">Whether the instruction before leads here.</param>
    public void Join(int offset, ref int[] stack, ref long[] values, ref int depth, bool isReached)
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
                Merge(start, count, stack, values, ref depth);
            else
                Load(start, count, ref stack, ref values, ref depth);
            isReached = true;
        }

        if (open.Count == 0)
            used = 0;
    }

    private void Load(int start, int count, ref int[] stack, ref long[] values, ref int depth)
    {
        if (stack.Length < count)
        {
            stack = new int[count];
            values = new long[count];
        }

        origins.AsSpan(start, count).CopyTo(stack);
        constants.AsSpan(start, count).CopyTo(values);
        depth = count;
    }

    private void Merge(int start, int count, int[] stack, long[] values, ref int depth)
    {
        // Valid code joins equal depths. In any other, what lies deeper than both know is unknown.
        var common = Math.Min(count, depth);
        for (var i = 1; i <= common; i++)
        {
            ref var origin = ref stack[depth - i];
            var other = origins[start + count - i];
            if (origin == Origin.Null)
                origin = other;
            else if (other != origin && other != Origin.Null && !IsSameType(origin, other))
                origin = Origin.Unknown;

            ref var value = ref values[depth - i];
            value = StackConstant.Join(value, constants[start + count - i]);
        }

        stack.AsSpan(0, depth - common).Clear();
        values.AsSpan(0, depth - common).Clear();
    }

    private bool IsSameType(int one, int other) =>
        one != Origin.Unknown && other != Origin.Unknown && rows.Of(one) == rows.Of(other);
}
