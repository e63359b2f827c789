namespace ArchRules.Cli;

/// <summary>What <c>archrules check</c> was asked to do.</summary>
/// <param name="Paths">A solution, a project, a folder, a model, or assemblies; empty for the current folder.</param>
/// <param name="AssemblyGlobs">The assemblies to check instead of those that projects build; empty for none.</param>
/// <param name="Build">How to build.</param>
/// <param name="Format">How to write the report.</param>
/// <param name="WithDiagram">Whether to draw the architecture as well.</param>
public sealed record CheckRequest(
    IReadOnlyList<string> Paths, IReadOnlyList<string> AssemblyGlobs, BuildChoice Build, ReportFormat Format, bool WithDiagram);
