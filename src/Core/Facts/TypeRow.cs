namespace ArchRules.Facts;

/// <summary>A type that an assembly defines or uses.</summary>
/// <param name="Assembly">The simple name of the assembly that defines it, or that it is referenced through.</param>
/// <param name="Namespace">The namespace with dots; empty for the global one.</param>
/// <param name="Name">The name without arity; nested types as <c>Outer.Inner</c>.</param>
/// <param name="IsDefined">Whether the assembly at hand defines it.</param>
/// <param name="IsGenerated">Whether a tool or the compiler made it, so that it is never reported as unassigned.</param>
/// <param name="Document">The index of the file that declares it, or -1 where that is unknown.</param>
/// <param name="Line">The first known line, from 1; 0 where unknown.</param>
public readonly record struct TypeRow(
    string Assembly, string Namespace, string Name, bool IsDefined, bool IsGenerated, int Document, int Line)
{
    /// <summary>
    /// Whether the type is an interface or an abstract class, as the metric of abstractness counts them; a static class is neither.
    /// Always false for types that the assembly only uses: their own assembly says it.
    /// </summary>
    public bool IsAbstract { get; init; }

    /// <summary>The outermost type's name: what decides which component the type is in.</summary>
    public string OutermostName
    {
        get
        {
            var dot = Name.IndexOf('.');
            return dot < 0 ? Name : Name.Substring(0, dot);
        }
    }
}
