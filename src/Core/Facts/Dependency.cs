namespace ArchRules.Facts;

/// <summary>One fact: who depends on whom, how, and where. The same shape whether it was read from source or from IL.</summary>
/// <param name="Source">The member that depends, or its type for base types, constraints and attributes of the type.</param>
/// <param name="Target">What it depends on.</param>
/// <param name="Kind">How.</param>
/// <param name="Place">Where; null where the symbols do not say.</param>
public sealed record Dependency(CodeElement Source, CodeElement Target, DependencyKind Kind, SourcePlace? Place)
{
    /// <summary>The target as the type declares it that declares the member; <see cref="Target"/> where that is the same or unknown.</summary>
    public CodeElement Declared { get; init; } = Target;
}
