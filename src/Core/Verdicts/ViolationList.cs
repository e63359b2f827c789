using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;

namespace ArchRules.Verdicts;

/// <summary>
/// Collects violations so that each crossing is reported once: a statement that reaches the same target in several ways is one
/// violation, told by the way that a person would point at.
/// </summary>
public sealed class ViolationList
{
    private readonly Dictionary<(CodeElement Source, SourcePlace? Statement, string Rule, string Target), Violation> byCrossing = [];

    /// <summary>Adds a violation whose dependency is placed at the beginning of its statement.</summary>
    public void Add(Violation violation)
    {
        var key = (violation.Dependency.Source, violation.Dependency.Place, violation.Rule.Id, violation.TargetNode);
        if (!byCrossing.TryGetValue(key, out var known) || IsBefore(violation.Dependency, known.Dependency))
            byCrossing[key] = violation;
    }

    /// <summary>Whether one of two dependencies of the same crossing tells it better: by kind, then by the target's name.</summary>
    public static bool IsBefore(Dependency a, Dependency b) => a.Kind != b.Kind
        ? a.Kind < b.Kind
        : string.CompareOrdinal(a.Target.ToString(), b.Target.ToString()) < 0;

    /// <summary>The violations by component, rule, place and name.</summary>
    public IReadOnlyList<Violation> InOrder() => byCrossing.Values
        .OrderBy(violation => violation.SourceNode, StringComparer.Ordinal)
        .ThenBy(violation => violation.TargetNode, StringComparer.Ordinal)
        .ThenBy(violation => violation.Rule.Id, StringComparer.Ordinal)
        .ThenBy(violation => violation.Dependency.Place?.File ?? "", StringComparer.Ordinal)
        .ThenBy(violation => violation.Dependency.Place?.Line ?? 0)
        .ThenBy(violation => violation.Dependency.Place?.Column ?? 0)
        .ThenBy(violation => violation.Dependency.Source.ToString(), StringComparer.Ordinal)
        .ThenBy(violation => violation.Dependency.Target.ToString(), StringComparer.Ordinal)
        .ToArray();
}
