namespace ArchRules.Facts;

/// <summary>What follows from how code depends.</summary>
public static class DependencyKinds
{
    /// <summary>Whether a declaration says it, rather than code: a base type, a signature, an attribute, a constraint.</summary>
    public static bool IsDeclaration(this DependencyKind kind) => kind <= DependencyKind.Constraint;

    /// <summary>How the arguments of a generic type are used where the type itself is used in this way: what a declaration names, it declares.</summary>
    public static DependencyKind OfArguments(this DependencyKind kind) => kind switch
    {
        DependencyKind.Inheritance or DependencyKind.Implementation => DependencyKind.Signature,
        _ => kind.IsDeclaration() ? kind : DependencyKind.TypeArgument,
    };
}
