namespace ArchRules.Cli;

/// <summary>Files that are read instead of those that projects build.</summary>
/// <param name="AssemblyGlobs">Patterns of assemblies; empty for none.</param>
/// <param name="FactsGlobs">Patterns of files that hold facts; empty for none.</param>
internal sealed record BuiltFiles(IReadOnlyList<string> AssemblyGlobs, IReadOnlyList<string> FactsGlobs)
{
    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => AssemblyGlobs.Count + FactsGlobs.Count == 0;
}
