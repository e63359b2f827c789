namespace ArchRules.Reading;

/// <summary>The type that the compiler knew a value by, as far as the code still says so.</summary>
/// <param name="row">The row of the type; below zero where it is built in, a type parameter, an array, or unknown.</param>
/// <param name="arguments">Its type arguments.</param>
/// <param name="element">The type of an array's elements; null for all others.</param>
internal sealed class StaticType(int row, StaticType[] arguments, StaticType? element)
{
    private int[]? shape;

    public static StaticType Unknown { get; } = new(TypeTable.Dropped, [], null);

    /// <summary>A function pointer: what it takes and returns is told where it is declared.</summary>
    public static StaticType FunctionPointer { get; } = new(TypeTable.Dropped, [], null);

    public int Row => row;

    public StaticType[] Arguments => arguments;

    public StaticType? Element => element;

    /// <summary>What an evaluation stack calls it; 0 until it lies on one.</summary>
    public int Origin { get; set; }

    /// <summary>The types among the arguments, as complements of rows.</summary>
    public int[] Shape => shape ??= ShapeOf();

    private int[] ShapeOf()
    {
        if (arguments.Length == 0)
            return [];

        var rows = new List<int>();
        foreach (var argument in arguments)
            Collect(argument, rows);
        return rows.ToArray();
    }

    private static void Collect(StaticType type, List<int> into)
    {
        while (type.Element is { } inner)
            type = inner;
        if (type.Row >= 0)
            into.Add(~type.Row);
        into.AddRange(type.Shape);
    }
}
