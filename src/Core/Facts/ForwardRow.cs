namespace ArchRules.Facts;

/// <summary>A type that an assembly defined once and now forwards to another one, for those that were compiled before it moved.</summary>
/// <param name="Namespace">The namespace with dots; empty for the global one.</param>
/// <param name="Name">The simple name of an outermost type, without arity: nested types move with it.</param>
/// <param name="Assembly">The simple name of the assembly that it moved to.</param>
public readonly record struct ForwardRow(string Namespace, string Name, string Assembly);
