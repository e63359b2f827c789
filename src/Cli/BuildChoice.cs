namespace ArchRules.Cli;

/// <summary>How projects become assemblies.</summary>
/// <param name="IsWanted">Whether to build; otherwise what was built before is checked.</param>
/// <param name="Configuration">The build configuration; null for the build's own default.</param>
public sealed record BuildChoice(bool IsWanted, string? Configuration)
{
    /// <summary>Whether nobody uses the outputs but this check: then no analyzer needs to run, and no warning stops the build.</summary>
    public bool IsThrownAway { get; init; }

    /// <summary>Whether MSBuild is asked anew what the projects build, though nothing that it reads has changed.</summary>
    public bool ForgetsEvaluation { get; init; }
}
