using ArchRules.Editing;
using ArchRules.Model;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Baselines;

/// <summary>All violations of a system, known or not, counted as a baseline counts them.</summary>
internal sealed class DebtCount
{
    private readonly HashSet<string> assemblies;
    private readonly bool isWhole;

    /// <summary>Judges the system as if no debt were known.</summary>
    public DebtCount(LoadedSystem system)
    {
        var result = system.Check(Baseline.Empty);
        isWhole = system.System.IsWhole;
        assemblies = result.Assemblies.Select(assembly => assembly.Name).ToHashSet(StringComparer.Ordinal);
        All = Count(result.Violations);
        Failing = Count(result.Violations.Where(violation => system.Severities[violation.Rule] >= Severity.Warning));
        Others = result.Findings
            .Where(finding => system.Severities[finding.Rule] >= Severity.Warning)
            .Select(finding => finding.Rule.Id)
            .ToArray();
    }

    /// <summary>The violations, whatever their severity.</summary>
    public IReadOnlyList<Debt> All { get; }

    /// <summary>Those that are warnings or errors: what a check fails on.</summary>
    public IReadOnlyList<Debt> Failing { get; }

    /// <summary>The rules of the findings that fail a check and are no dependency, so that no baseline can hold them; one for each finding.</summary>
    public IReadOnlyList<string> Others { get; }

    /// <summary>Whether the code that an entry is about was read.</summary>
    public bool Covers(BaselineEntry entry) => isWhole || assemblies.Contains(entry.Source.Split(':')[0]);

    private static Debt[] Count(IEnumerable<Violation> violations) => violations
        .GroupBy(violation => (violation.Rule.Id, Source: violation.Dependency.Source.ToString(), Target: violation.Dependency.Target.ToString()))
        .Select(same => new Debt(same.Key.Id, same.Key.Source, same.Key.Target, same.Count()))
        .ToArray();
}
