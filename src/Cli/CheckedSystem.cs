using ArchRules.Facts;
using ArchRules.Loading;

namespace ArchRules.Cli;

/// <summary>One model and the code that it is about.</summary>
/// <param name="Model">The model.</param>
/// <param name="Assemblies">The absolute paths of the assemblies; none where there are files of facts.</param>
/// <param name="IsWhole">Whether these are all assemblies of the system.</param>
/// <param name="Notes">What was left out, as sentences.</param>
internal sealed record CheckedSystem(ModelFile Model, IReadOnlyList<string> Assemblies, bool IsWhole, IReadOnlyList<string> Notes)
{
    /// <summary>The absolute paths of files that hold facts.</summary>
    public IReadOnlyList<string> FactsFiles { get; init; } = [];

    /// <summary>The direct references of the projects that build the assemblies; null where assemblies were named.</summary>
    public IReadOnlyList<ProjectReferences>? References { get; init; }

    /// <summary>The configuration files of the projects; null where they are looked for beside the sources.</summary>
    public IReadOnlyList<ConfigurationFile>? Configuration { get; init; }
}
