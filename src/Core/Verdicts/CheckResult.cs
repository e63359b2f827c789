using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Verdicts.Paths;

namespace ArchRules.Verdicts;

/// <summary>What came of checking assemblies against a model: the one source of every report.</summary>
public sealed record CheckResult
{
    /// <summary>The model.</summary>
    public required ArchitectureModel Model { get; init; }

    /// <summary>The assemblies that were checked, by name.</summary>
    public required IReadOnlyList<CheckedAssembly> Assemblies { get; init; }

    /// <summary>How many types each component has, by the component's id. Code made by tools is not counted.</summary>
    public required IReadOnlyList<int> TypeCounts { get; init; }

    /// <summary>
    /// The components in the order of the file, with the members that the code has of each family in its place; the family itself
    /// where the code has none.
    /// </summary>
    public required IReadOnlyList<CheckedComponent> Components { get; init; }

    /// <summary>How many dependencies were read.</summary>
    public required int DependencyCount { get; init; }

    /// <summary>How many of them join two components, or a component and a technology.</summary>
    public required int CrossingCount { get; init; }

    /// <summary>How many types belong to no component.</summary>
    public required int UnassignedTypeCount { get; init; }

    /// <summary>How many types <c>ignore</c> leaves out.</summary>
    public required int IgnoredTypeCount { get; init; }

    /// <summary>The violations that the baseline lists as known debt, in the same order as <see cref="Violations"/>.</summary>
    public required IReadOnlyList<Violation> KnownDebt { get; init; }

    /// <summary>How many violations the baseline lists as known debt.</summary>
    public int KnownDebtCount => KnownDebt.Count;

    /// <summary>The dependencies that the model does not allow, one for each statement, member, rule and target; in a fixed order.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }

    /// <summary>What else there is to report, in a fixed order.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The arrows that some code uses.</summary>
    public required IReadOnlyCollection<Arrow> UsedArrows { get; init; }

    /// <summary>For each front-end, whether storage is out of its reach; in the order of the model.</summary>
    public IReadOnlyList<StorageProof> StorageProofs { get; init; } = [];

    /// <summary>What was not enforced or could not be known, as sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>What the result was narrowed to, such as <c>AR0102 in web</c>; null where it says all that was found.</summary>
    public string? OnlyAbout { get; init; }

    /// <summary>Counts what fails a check.</summary>
    /// <returns>How many violations and findings are warnings or errors.</returns>
    public int FailureCount(SeverityTable severities) =>
        Violations.Count(violation => severities[violation.Rule] >= Severity.Warning)
        + Findings.Count(finding => severities[finding.Rule] >= Severity.Warning);
}
