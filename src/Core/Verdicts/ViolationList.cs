using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;

namespace ArchRules.Verdicts;

/// <summary>
/// Collects violations so that each crossing is reported once: a line of a member that reaches the same component in several ways is
/// one violation, told by the way that a person would point at. What a declaration says is told apart from what its code does. Lines
/// rather than statements, because symbols split a <c>foreach</c> or a <c>using</c> into several parts of one line. Each friend of an
/// assembly is told: it is opened to by an attribute of its own, which no symbols place.
/// </summary>
public sealed class ViolationList
{
    private readonly Dictionary<Crossed, Violation> byCrossing = [];

    /// <summary>Adds a violation whose dependency is placed at the beginning of its statement.</summary>
    public void Add(Violation violation)
    {
        var dependency = violation.Dependency;
        var isDeclared = dependency.Kind.IsDeclaration();
        var key = new Crossed(
            dependency.Source,
            isDeclared,
            isDeclared ? null : dependency.Place?.File,
            isDeclared ? 0 : dependency.Place?.Line ?? 0,
            violation.Rule.Id,
            violation.TargetNode,
            FriendCheck.FriendOf(dependency));
        if (!byCrossing.TryGetValue(key, out var known) || IsBefore(violation.Dependency, known.Dependency))
            byCrossing[key] = violation;
    }

    /// <summary>
    /// Compares two dependencies of the same crossing by which of them tells it better: by kind, then by the target's name. Disposing
    /// tells less than all but variables and what comes after them, as <c>await using</c> does it where no one wrote a call.
    /// </summary>
    /// <param name="a">How the one depends, and on what.</param>
    /// <param name="b">How the other one depends, and on what.</param>
    /// <returns>Below zero where the first tells it better; zero where both are the same.</returns>
    public static int Compare((DependencyKind Kind, CodeElement Target) a, (DependencyKind Kind, CodeElement Target) b)
    {
        var byTelling = PositionOf(a.Kind, a.Target).CompareTo(PositionOf(b.Kind, b.Target));
        if (byTelling != 0)
            return byTelling;

        var byKind = a.Kind.CompareTo(b.Kind);
        return byKind != 0 ? byKind : string.CompareOrdinal(a.Target.ToString(), b.Target.ToString());
    }

    // Disposing stands right before the variables.
    private static int PositionOf(DependencyKind kind, in CodeElement target) =>
        target.IsDisposal ? ((int)DependencyKind.Local * 2) - 1 : (int)kind * 2;

    /// <summary>Whether one of two dependencies of the same crossing tells it better.</summary>
    public static bool IsBefore(Dependency a, Dependency b) => Compare((a.Kind, a.Target), (b.Kind, b.Target)) < 0;

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

    private readonly record struct Crossed(CodeElement Source, bool IsDeclared, string? File, int Line, string Rule, string Target, string? Friend);
}
