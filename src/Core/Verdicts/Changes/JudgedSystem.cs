using System.Collections.Generic;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Verdicts.Changes;

/// <summary>One side of a comparison: a system at some time, judged by the model of that time.</summary>
/// <param name="Judge">The judge of the model.</param>
/// <param name="Facts">What the code did.</param>
/// <param name="Result">What came of checking it, with the baseline of that time.</param>
public sealed record JudgedSystem(Judge Judge, IReadOnlyList<AssemblyFacts> Facts, CheckResult Result)
{
    /// <summary>How much each rule weighed.</summary>
    public SeverityTable Severities { get; init; } = SeverityTable.Default;

    /// <summary>The debt that was known.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>Who used whom.</summary>
    public ComponentGraph Graph { get; } = ComponentGraph.Build(Judge, Facts);

    /// <summary>The model.</summary>
    public ArchitectureModel Model => Judge.Model;
}
