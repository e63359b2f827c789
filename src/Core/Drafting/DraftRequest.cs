using System.Collections.Generic;
using ArchRules.Facts;
using ArchRules.Verdicts;

namespace ArchRules.Drafting;

/// <summary>What a model is drafted from.</summary>
/// <param name="System">The name of the system; null to take what the projects' names have in common.</param>
/// <param name="Facts">What the code does; at least one assembly.</param>
/// <param name="Scope">What is known beside the code: configuration files, and the direct references of projects.</param>
public sealed record DraftRequest(string? System, IReadOnlyList<AssemblyFacts> Facts, CheckScope Scope)
{
    /// <summary>The style to aim at: what contradicts it is debt. Null to take what fits the code best.</summary>
    public DraftStyle? Style { get; init; }

    /// <summary>The rules to take over instead of guessing any; null for none.</summary>
    public NsDepCopConfig? Rules { get; init; }
}
