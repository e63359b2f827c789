namespace ArchRules.Reading;

/// <summary>The type that the compiler knew a value by, as far as the code still says so.</summary>
internal sealed class StaticType
{
    private int[]? shape;

    public static StaticType Unknown { get; } = new();

    /// <summary>A function pointer: what it takes and returns is told where it is declared.</summary>
    public static StaticType FunctionPointer { get; } = new();

    /// <summary>The row of the type; below zero where it is built in, a type parameter, an array, or unknown.</summary>
    public int Row { get; private set; } = TypeTable.Dropped;

    public StaticType[] Arguments { get; private set; } = [];

    /// <summary>The type of an array's elements; null for all others.</summary>
    public StaticType? Element { get; private set; }

    /// <summary>What an evaluation stack calls it; 0 until it lies on one.</summary>
    public int Origin { get; set; }

    /// <summary>The types among the arguments, as complements of rows.</summary>
    public int[] Shape => shape ??= ShapeOf();

    /// <summary>Becomes a type that does not lie on a stack yet.</summary>
    public void Begin(int row, StaticType[] arguments, StaticType? element)
    {
        (Row, Arguments, Element) = (row, arguments, element);
        (Origin, shape) = (0, null);
    }

    private int[] ShapeOf()
    {
        if (Arguments.Length == 0)
            return [];

        var rows = new List<int>();
        foreach (var argument in Arguments)
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
