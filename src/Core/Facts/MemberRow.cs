namespace ArchRules.Facts;

/// <summary>A member that is an end of a dependency.</summary>
/// <param name="Type">The index of its type.</param>
/// <param name="Signature">The canonical signature; empty for the type itself.</param>
public readonly record struct MemberRow(int Type, string Signature)
{
    /// <summary>What other assemblies see of it; only said of what the assembly itself declares.</summary>
    public Surface Surface { get; init; }
}
