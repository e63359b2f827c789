namespace ArchRules.Cli;

/// <summary>Which systems a command is about, and how their code is found.</summary>
/// <param name="Paths">A solution, a project, a folder, a model, or assemblies; empty for the current folder.</param>
/// <param name="AssemblyGlobs">The assemblies to read instead of those that projects build; empty for none.</param>
/// <param name="Build">How to build.</param>
public sealed record SystemRequest(IReadOnlyList<string> Paths, IReadOnlyList<string> AssemblyGlobs, BuildChoice Build);
