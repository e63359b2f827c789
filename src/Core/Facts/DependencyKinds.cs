namespace ArchRules.Facts;

/// <summary>What follows from how code depends.</summary>
public static class DependencyKinds
{
    /// <summary>Whether a declaration says it, rather than code: a base type, a signature, an attribute, a constraint.</summary>
    public static bool IsDeclaration(this DependencyKind kind) => kind <= DependencyKind.Constraint;
}
