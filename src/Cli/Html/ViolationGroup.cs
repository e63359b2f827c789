using ArchRules.Cli.Reports;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Html;

/// <summary>The violations of one rule between two components.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">What it weighs; never none.</param>
/// <param name="Source">The component that depends.</param>
/// <param name="Target">The component or technology that it depends on.</param>
/// <param name="Violations">At least one, in the order of the check.</param>
internal sealed record ViolationGroup(Rule Rule, Severity Severity, string Source, string Target, IReadOnlyList<Violation> Violations)
{
    /// <summary>The severity as users write it.</summary>
    public string Word => Severity.ToString().ToLowerInvariant();

    /// <summary>Groups what is reported of a system.</summary>
    /// <returns>The weightiest first, then the largest; empty where there is no violation.</returns>
    public static IReadOnlyList<ViolationGroup> Of(SystemReport report) => report.Result.Violations
        .GroupBy(violation => (violation.Rule, violation.SourceNode, violation.TargetNode))
        .Select(group => new ViolationGroup(
            group.Key.Rule, report.Context.Severities[group.Key.Rule], group.Key.SourceNode, group.Key.TargetNode, group.ToArray()))
        .Where(group => group.Severity > Severity.None)
        .OrderByDescending(group => group.Severity)
        .ThenByDescending(group => group.Violations.Count)
        .ThenBy(group => group.Rule.Id, StringComparer.Ordinal)
        .ThenBy(group => group.Source, StringComparer.Ordinal)
        .ThenBy(group => group.Target, StringComparer.Ordinal)
        .ToArray();
}
