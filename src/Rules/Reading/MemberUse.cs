using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>
/// What a token of a method or field means as a dependency; worked out once for each token, and kept in the table of its tokens.
/// </summary>
internal struct MemberUse
{
    private UseTraits traits;
    private ushort parameterCount;
    private ushort text;

    /// <summary>Takes note of which member it is; nothing else is known yet.</summary>
    /// <param name="member">See <see cref="Member"/>.</param>
    /// <param name="declaring">See <see cref="Declaring"/>.</param>
    /// <param name="parent">See <see cref="Parent"/>.</param>
    /// <param name="type">See <see cref="Type"/>.</param>
    public void Begin(EntityHandle member, EntityHandle declaring, EntityHandle parent, int type) =>
        (Member, Declaring, Parent, Type, Arguments) = (member, declaring, parent, type, []);

    /// <summary>The definition or reference; nil until the token is asked for.</summary>
    public EntityHandle Member { readonly get; private set; }

    /// <summary>The definition or reference of the declaring type, without type arguments; nil for arrays.</summary>
    public EntityHandle Declaring { readonly get; private set; }

    /// <summary>The definition, reference or instance that declares the member, with its type arguments.</summary>
    public EntityHandle Parent { readonly get; private set; }

    /// <summary>The row of the declaring type; below zero where that is no dependency.</summary>
    public int Type { readonly get; private set; }

    /// <summary>The types among the arguments of the declaring type and of the method, as complements of rows.</summary>
    public int[] Arguments { readonly get; set; }

    /// <summary>How many values a call passes, not counting the object that it is made on.</summary>
    public int ParameterCount
    {
        readonly get => parameterCount;
        set => parameterCount = checked((ushort)value);
    }

    /// <inheritdoc cref="UseTraits.HasThis"/>
    public readonly bool HasThis => (traits & UseTraits.HasThis) != 0;

    /// <inheritdoc cref="UseTraits.HasResult"/>
    public readonly bool HasResult => (traits & UseTraits.HasResult) != 0;

    /// <inheritdoc cref="UseTraits.IsArray"/>
    public readonly bool IsArray => (traits & UseTraits.IsArray) != 0;

    /// <inheritdoc cref="UseTraits.IsConstructor"/>
    public readonly bool IsConstructor => (traits & UseTraits.IsConstructor) != 0;

    /// <inheritdoc cref="UseTraits.IsDelegate"/>
    public readonly bool IsDelegate => (traits & UseTraits.IsDelegate) != 0;

    /// <inheritdoc cref="UseTraits.IsRegistration"/>
    public readonly bool IsRegistration => (traits & UseTraits.IsRegistration) != 0;

    /// <inheritdoc cref="UseTraits.HandsBuilder"/>
    public readonly bool HandsBuilder => (traits & UseTraits.HandsBuilder) != 0;

    /// <summary>The method of this assembly that the compiler made; nil where someone wrote it.</summary>
    public MethodDefinitionHandle Made { readonly get; set; }

    /// <summary>The type of this assembly that the compiler made and that declares the member; nil where someone wrote it.</summary>
    public readonly TypeDefinitionHandle MadeType => (traits & UseTraits.IsInMadeType) != 0 ? (TypeDefinitionHandle)Declaring : default;

    /// <summary>Whether the compiler made the method, or the type that declares the member.</summary>
    public readonly bool IsOfMade => !Made.IsNil || (traits & UseTraits.IsInMadeType) != 0;

    /// <summary>
    /// Of a method, the rows of the value types among its parameters, below zero for all others, and null until asked for. Of a field
    /// that holds a variable for compiler-made code, the types of the variable until it is a fact; none for all other fields.
    /// </summary>
    public int[]? Extra { readonly get; set; }

    /// <summary>The number of what a call means for texts, as <see cref="TextUses"/> counts; 0 until asked for.</summary>
    public int Text
    {
        readonly get => text;
        set => text = checked((ushort)value);
    }

    /// <summary>The row of the member plus one; 0 until it is an end of a fact.</summary>
    public int Row { readonly get; set; }

    /// <summary>Takes note of what the member is.</summary>
    public void Set(UseTraits trait, bool holds)
    {
        if (holds)
            traits |= trait;
    }
}
