using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>What a token of a method or field means as a dependency; worked out once for each token.</summary>
internal sealed record MemberUse
{
    /// <summary>The definition or reference.</summary>
    public EntityHandle Member { get; set; }

    /// <summary>The definition or reference of the declaring type, without type arguments; nil for arrays.</summary>
    public EntityHandle Declaring { get; set; }

    /// <summary>The row of the declaring type; below zero where that is no dependency.</summary>
    public int Type { get; set; }

    /// <summary>The types among the arguments of the declaring type and of the method, as complements of rows.</summary>
    public int[] Arguments { get; set; } = [];

    /// <summary>The definition, reference or instance that declares the member, with its type arguments.</summary>
    public EntityHandle Parent { get; set; }

    /// <summary>How many values a call passes, not counting the object that it is made on.</summary>
    public int ParameterCount { get; set; }

    /// <summary>Whether a call is made on an object.</summary>
    public bool HasThis { get; set; }

    /// <summary>Whether a call gives a value back.</summary>
    public bool HasResult { get; set; }

    /// <summary>Whether the declaring type is an array, whose methods the runtime makes.</summary>
    public bool IsArray { get; set; }

    /// <summary>Whether the member is a constructor.</summary>
    public bool IsConstructor { get; set; }

    /// <summary>Whether the member is the constructor of a delegate.</summary>
    public bool IsDelegate { get; set; }

    /// <summary>Whether calling the method registers something with a host's builder.</summary>
    public bool IsRegistration { get; set; }

    /// <summary>The method of this assembly that the compiler made; nil where someone wrote it.</summary>
    public MethodDefinitionHandle Made { get; set; }

    /// <summary>The type of this assembly that the compiler made and that declares the member; nil where someone wrote it.</summary>
    public TypeDefinitionHandle MadeType { get; set; }

    /// <summary>
    /// Of a method, the rows of the value types among its parameters, below zero for all others, and null until asked for. Of a field
    /// that holds a variable for compiler-made code, the types of the variable until it is a fact; none for all other fields.
    /// </summary>
    public int[]? Extra { get; set; }

    /// <summary>What a call means for texts; null until asked for.</summary>
    public TextUse? Text { get; set; }

    /// <summary>The row of the member plus one; 0 until it is an end of a fact.</summary>
    public int Row { get; set; }

    /// <summary>Becomes the use of a member of which nothing else is known yet.</summary>
    /// <param name="member">See <see cref="Member"/>.</param>
    /// <param name="declaring">See <see cref="Declaring"/>.</param>
    /// <param name="parent">See <see cref="Parent"/>.</param>
    /// <param name="type">See <see cref="Type"/>.</param>
    public void Begin(EntityHandle member, EntityHandle declaring, EntityHandle parent, int type)
    {
        (Member, Declaring, Parent, Type, Arguments) = (member, declaring, parent, type, []);
        (ParameterCount, HasThis, HasResult, IsArray, IsConstructor, IsDelegate, IsRegistration) = (0, false, false, false, false, false, false);
        (Made, MadeType, Extra, Text, Row) = (default, default, null, null, 0);
    }
}
