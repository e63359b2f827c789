using ArchRules.Facts;

namespace ArchRules.Verdicts.Structure;

/// <summary>One step of a path: a dependency of one type on the next one.</summary>
/// <param name="Source">The type that depends.</param>
/// <param name="Target">The type that it depends on.</param>
/// <param name="Dependency">The dependency that shows it: members, and file and line where symbols say them.</param>
public sealed record PathStep(TypeNode Source, TypeNode Target, Dependency Dependency);
