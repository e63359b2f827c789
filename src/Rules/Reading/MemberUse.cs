using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>What a token of a method or field means as a dependency; worked out once for each token.</summary>
internal sealed record MemberUse
{
    /// <summary>The definition or reference.</summary>
    public required EntityHandle Member { get; init; }

    /// <summary>The definition or reference of the declaring type, without type arguments; nil for arrays.</summary>
    public required EntityHandle Declaring { get; init; }

    /// <summary>The row of the declaring type; below zero where that is no dependency.</summary>
    public required int Type { get; init; }

    /// <summary>The types among the arguments of the declaring type and of the method, as complements of rows.</summary>
    public int[] Arguments { get; init; } = [];

    /// <summary>The definition, reference or instance that declares the member, with its type arguments.</summary>
    public EntityHandle Parent { get; init; }

    /// <summary>How many values a call passes, not counting the object that it is made on.</summary>
    public int ParameterCount { get; init; }

    /// <summary>Whether a call is made on an object.</summary>
    public bool HasThis { get; init; }

    /// <summary>Whether a call gives a value back.</summary>
    public bool HasResult { get; init; }

    /// <summary>Whether the declaring type is an array, whose methods the runtime makes.</summary>
    public bool IsArray { get; init; }

    /// <summary>Whether the member is a constructor.</summary>
    public bool IsConstructor { get; init; }

    /// <summary>Whether the member is the constructor of a delegate.</summary>
    public bool IsDelegate { get; init; }

    /// <summary>Whether calling the method registers something with a host's builder.</summary>
    public bool IsRegistration { get; init; }

    /// <summary>The method of this assembly that the compiler made; nil where someone wrote it.</summary>
    public MethodDefinitionHandle Made { get; init; }

    /// <summary>The type of this assembly that the compiler made and that declares the member; nil where someone wrote it.</summary>
    public TypeDefinitionHandle MadeType { get; init; }

    /// <summary>
    /// Of a method, the rows of the value types among its parameters, below zero for all others, and null until asked for. Of a field
    /// that holds a variable for compiler-made code, the types of the variable until it is a fact; none for all other fields.
    /// </summary>
    public int[]? Extra { get; set; }

    /// <summary>What a call means for texts; null until asked for.</summary>
    public TextUse? Text { get; set; }

    /// <summary>The row of the member plus one; 0 until it is an end of a fact.</summary>
    public int Row { get; set; }
}
