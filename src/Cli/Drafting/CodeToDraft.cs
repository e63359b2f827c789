using ArchRules.Facts;

namespace ArchRules.Cli.Drafting;

/// <summary>The code of a system that has no model yet.</summary>
/// <param name="Folder">Where the model goes: beside the solution.</param>
/// <param name="Name">The name of the solution; null where there is none.</param>
/// <param name="Assemblies">The absolute paths of the assemblies.</param>
/// <param name="References">The direct references of the projects; null where assemblies were named.</param>
internal sealed record CodeToDraft(
    string Folder, string? Name, IReadOnlyList<string> Assemblies, IReadOnlyList<ProjectReferences>? References)
{
    /// <summary>The absolute paths of files that hold facts.</summary>
    public IReadOnlyList<string> FactsFiles { get; init; } = [];

    /// <summary>What was left out, as sentences.</summary>
    public List<string> Notes { get; } = [];
}
