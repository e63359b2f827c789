namespace ArchRules.Cli.Projects;

/// <summary>Projects, and what to give to the build to build them.</summary>
/// <param name="Projects">The absolute paths of the project files.</param>
/// <param name="Entry">The solution or project to build; null where the projects have none but themselves.</param>
/// <param name="Folder">Where the build starts, since the SDK it uses depends on that.</param>
internal sealed record ProjectList(IReadOnlyList<string> Projects, string? Entry, string Folder);
