namespace ArchRules.Cli;

/// <summary>Which systems a command is about, and how their code is found.</summary>
/// <param name="Paths">A solution, a project, a folder, a model, or assemblies; empty for the current folder.</param>
/// <param name="Files">What to read instead of the assemblies that projects build.</param>
/// <param name="Build">How to build.</param>
/// <param name="Reading">How to read assemblies.</param>
internal sealed record SystemRequest(IReadOnlyList<string> Paths, BuiltFiles Files, BuildChoice Build, ReadingChoice Reading);
