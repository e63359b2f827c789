using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Verdicts.Changes;

/// <summary>What became of a system between two times: its code, its violations, and the rules themselves.</summary>
public sealed class SystemChanges
{
    private SystemChanges(JudgedSystem then, JudgedSystem now)
    {
        Then = then;
        Now = now;
        var arrows = new ArrowComparison(then.Model.Arrows, now.Model.Arrows);
        (AddedArrows, GoneArrows, ChangedArrows) = (arrows.Added, arrows.Gone, arrows.Changed);
        AddedComponents = Without(now, then);
        GoneComponents = Without(then, now);
        AddedUses = Without(now.Graph, then.Graph);
        GoneUses = Without(then.Graph, now.Graph);
        AddedViolations = Surplus.Of(now.Result, then.Result).Result.Violations;
        GoneViolations = GoneFrom(then.Result, now.Result);
        Debt = DebtBetween(then.Baseline, now.Baseline);
        Metrics = MetricsBetween(then.Graph, now.Graph);
        Rules = RuleComparison.Between(then, now, arrows);
    }

    /// <summary>The earlier side.</summary>
    public JudgedSystem Then { get; }

    /// <summary>The later side.</summary>
    public JudgedSystem Now { get; }

    /// <summary>The components, and members of families, that are new.</summary>
    public IReadOnlyList<CheckedComponent> AddedComponents { get; }

    /// <summary>The components, and members of families, that are gone.</summary>
    public IReadOnlyList<CheckedComponent> GoneComponents { get; }

    /// <summary>The arrows that are new.</summary>
    public IReadOnlyList<Arrow> AddedArrows { get; }

    /// <summary>The arrows that are gone.</summary>
    public IReadOnlyList<Arrow> GoneArrows { get; }

    /// <summary>The arrows that say something else.</summary>
    public IReadOnlyList<ArrowChange> ChangedArrows { get; }

    /// <summary>What code uses now and did not use before, component by component.</summary>
    public IReadOnlyList<ComponentUse> AddedUses { get; }

    /// <summary>What code used before and uses no more.</summary>
    public IReadOnlyList<ComponentUse> GoneUses { get; }

    /// <summary>The violations that came, counted as <see cref="Surplus"/> counts them; none that the baseline of now covers.</summary>
    public IReadOnlyList<Violation> AddedViolations { get; }

    /// <summary>The violations that went, known debt among them.</summary>
    public IReadOnlyList<Violation> GoneViolations { get; }

    /// <summary>The entries of the baseline that came, went or have another count.</summary>
    public IReadOnlyList<DebtChange> Debt { get; }

    /// <summary>The components with other metrics than before, in the order of the model.</summary>
    public IReadOnlyList<MetricChange> Metrics { get; }

    /// <summary>What became of the rules: the weaker ones first.</summary>
    public IReadOnlyList<RuleChange> Rules { get; }

    /// <summary>
    /// What the rules of then would find in the code of now, and the rules of now do not: what a weaker rule lets through today.
    /// </summary>
    public IReadOnlyList<Violation> LetThrough { get; private init; } = [];

    /// <summary>Whether some rule became weaker.</summary>
    public bool HasWeakerRules => Rules.Any(rule => rule.Kind == RuleChangeKind.Weaker);

    /// <summary>Whether nothing changed that this compares.</summary>
    public bool IsEmpty => AddedComponents.Count + GoneComponents.Count + AddedArrows.Count + GoneArrows.Count + ChangedArrows.Count
        + AddedUses.Count + GoneUses.Count + AddedViolations.Count + GoneViolations.Count + Debt.Count + Metrics.Count + Rules.Count == 0;

    /// <summary>Compares two sides.</summary>
    /// <param name="then">The earlier one.</param>
    /// <param name="now">The later one.</param>
    /// <param name="nowByOldRules">What the model of then finds in the code of now, without a baseline.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static SystemChanges Between(JudgedSystem then, JudgedSystem now, CheckResult nowByOldRules)
    {
        _ = then ?? throw new ArgumentNullException(nameof(then));
        _ = now ?? throw new ArgumentNullException(nameof(now));
        _ = nowByOldRules ?? throw new ArgumentNullException(nameof(nowByOldRules));

        // Any rule that objects now keeps the dependency from passing, even if the other model called it by another rule.
        var found = new Tally<(string, string)>(All(now.Result).Select(EndsOf));
        var changes = new SystemChanges(then, now);
        return changes.Rules.All(rule => rule.Kind == RuleChangeKind.Stricter)
            ? changes
            : new SystemChanges(then, now) { LetThrough = nowByOldRules.Violations.Where(violation => !found.Take(EndsOf(violation))).ToArray() };
    }

    private static (string, string) EndsOf(Violation violation) => (violation.Dependency.Source.ToString(), violation.Dependency.Target.ToString());

    private static IEnumerable<Violation> All(CheckResult result) => result.KnownDebt.Concat(result.Violations);

    private static CheckedComponent[] Without(JudgedSystem system, JudgedSystem other)
    {
        var names = new HashSet<string>(other.Result.Components.Select(box => box.Component.Name), StringComparer.Ordinal);
        return system.Result.Components.Where(box => !names.Contains(box.Component.Name)).ToArray();
    }

    private static ComponentUse[] Without(ComponentGraph graph, ComponentGraph other)
    {
        var known = new HashSet<(string, string)>(other.Uses.Where(use => use.Count > 0).Select(use => (use.Source.Name, use.Target.Name)));
        return graph.Uses.Where(use => use.Count > 0 && !known.Contains((use.Source.Name, use.Target.Name))).ToArray();
    }

    private static Violation[] GoneFrom(CheckResult then, CheckResult now)
    {
        var left = new Tally<(string, string, string)>(All(now).Select(Surplus.KeyOf));
        return All(then).Where(violation => !left.Take(Surplus.KeyOf(violation))).ToArray();
    }

    private static DebtChange[] DebtBetween(Baseline then, Baseline now) => then.Entries.Concat(now.Entries)
        .Select(entry => (entry.Rule, entry.Source, entry.Target))
        .Distinct()
        .Select(key => new DebtChange(
            key.Rule, key.Source, key.Target,
            then.Find(key.Rule, key.Source, key.Target)?.Count ?? 0,
            now.Find(key.Rule, key.Source, key.Target)?.Count ?? 0))
        .Where(change => change.Then != change.Now)
        .OrderBy(change => change.Rule, StringComparer.Ordinal)
        .ThenBy(change => change.Source, StringComparer.Ordinal)
        .ThenBy(change => change.Target, StringComparer.Ordinal)
        .ToArray();

    private static MetricChange[] MetricsBetween(ComponentGraph then, ComponentGraph now)
    {
        var known = then.Metrics.ToDictionary(metrics => metrics.Component.Name, StringComparer.Ordinal);
        return now.Metrics
            .Where(metrics => known.ContainsKey(metrics.Component.Name))
            .Select(metrics => new MetricChange(known[metrics.Component.Name], metrics))
            .Where(change => Values(change.Then) != Values(change.Now))
            .ToArray();
    }

    private static (int, int, int, int) Values(ComponentMetrics metrics) =>
        (metrics.TypeCount, metrics.AbstractTypeCount, metrics.AfferentCoupling, metrics.EfferentCoupling);
}
