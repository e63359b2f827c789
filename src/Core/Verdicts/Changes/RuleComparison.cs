using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts.Changes;

/// <summary>Finds what became of the rules of a system, whoever keeps them: the model, the severities or the baseline.</summary>
internal static class RuleComparison
{
    /// <summary>Compares the rules of two sides.</summary>
    /// <returns>The weaker ones first, and among equals in the order in which a reader would look for them.</returns>
    public static IReadOnlyList<RuleChange> Between(JudgedSystem then, JudgedSystem now, ArrowComparison arrows) =>
        Severities(then.Severities, now.Severities)
            .Concat(BaselineOf(then.Baseline, now.Baseline))
            .Concat(SettingComparison.Between(then.Model, now.Model))
            .Concat(arrows.OfArrows(then.Model))
            .Concat(new ArrowComparison(then.Model.Forbidden, now.Model.Forbidden).OfForbidden())
            .Concat(Independent(then.Model, now.Model))
            .Concat(ComponentComparison.Between(then.Model, now.Model))
            .Concat(PairComparison.Between(then.Judge, now.Judge, arrows))
            .Concat(PlaceComparison.Between(then.Judge, now.Judge, now.Facts))
            .OrderBy(change => change.Kind)
            .ToArray();

    private static IEnumerable<RuleChange> Severities(SeverityTable then, SeverityTable now) => Rules.All
        .Where(rule => then[rule] != now[rule])
        .Select(rule => new RuleChange(
            now[rule] < then[rule] ? RuleChangeKind.Weaker : RuleChangeKind.Stricter,
            now[rule] == Severity.None
                ? $"rule {rule.Id} ({rule.Title}) is switched off"
                : $"rule {rule.Id} ({rule.Title}) weighs {Word(now[rule])} instead of {Word(then[rule])}"));

    private static IEnumerable<RuleChange> BaselineOf(Baseline then, Baseline now)
    {
        foreach (var entry in now.Entries)
        {
            var known = then.Find(entry.Rule, entry.Source, entry.Target);
            var name = $"{entry.Rule}: {entry.Source} -> {entry.Target}";
            if (known is null)
                yield return new RuleChange(RuleChangeKind.Weaker, $"the baseline has a new entry, {name}{Times(entry.Count)}");
            else if (entry.Count > known.Count)
                yield return new RuleChange(RuleChangeKind.Weaker, $"the baseline allows {entry.Count} instead of {known.Count} of {name}");

            if (known?.Expires is { } day && (entry.Expires is null || entry.Expires > day))
                yield return new RuleChange(RuleChangeKind.Weaker, entry.Expires is { } later
                    ? FormattableString.Invariant($"debt has until {later:yyyy-MM-dd} instead of {day:yyyy-MM-dd}, {name}")
                    : FormattableString.Invariant($"debt no longer expires on {day:yyyy-MM-dd}, {name}"));
        }
    }

    private static IEnumerable<RuleChange> Independent(ArchitectureModel then, ArchitectureModel now)
    {
        var before = then.Independent.Select(NameOf).ToArray();
        var after = now.Independent.Select(NameOf).ToArray();
        foreach (var group in before.Except(after, StringComparer.Ordinal))
            yield return new RuleChange(RuleChangeKind.Weaker, $"[{group}] are no longer called independent");
        foreach (var group in after.Except(before, StringComparer.Ordinal))
            yield return new RuleChange(RuleChangeKind.Stricter, $"[{group}] are called independent");
    }

    private static string NameOf(IReadOnlyList<Component> group) => string.Join(", ", group.Select(component => component.Name));

    private static string Times(int count) => count == 1 ? "" : $", {count} times";

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();
}
