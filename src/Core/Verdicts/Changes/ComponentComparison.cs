using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts.Changes;

/// <summary>Compares what two models say of the components that both have.</summary>
internal static class ComponentComparison
{
    public static IEnumerable<RuleChange> Between(ArchitectureModel then, ArchitectureModel now)
    {
        var before = then.Components.ToDictionary(component => component.Name, StringComparer.Ordinal);
        foreach (var component in now.Components)
        {
            if (!before.TryGetValue(component.Name, out var known))
                continue;

            foreach (var change in Flags(known, component).Concat(Lists(known, component)))
                yield return change with { Range = component.Range };
        }
    }

    private static IEnumerable<RuleChange> Flags(Component then, Component now)
    {
        if (then.Layer?.Name != now.Layer?.Name)
            yield return new RuleChange(
                now.Layer is null ? RuleChangeKind.Weaker : then.Layer is null ? RuleChangeKind.Stricter : RuleChangeKind.Other,
                $"'{now.Name}' is {LayerOf(now)} instead of {LayerOf(then)}");
        if (then.IsShared != now.IsShared)
            yield return Flag(now.IsShared, $"'{now.Name}' is shared, so that everyone may use it", $"'{now.Name}' is no longer shared");
        if (then.IsComposition != now.IsComposition)
            yield return Flag(now.IsComposition, $"all code of '{now.Name}' is a composition root", $"'{now.Name}' is no longer a composition root throughout");
        if (then.IsAcyclic != now.IsAcyclic)
            yield return Flag(!now.IsAcyclic, $"'{now.Name}' may have cycles", $"'{now.Name}' must not have cycles");
        if (then.Technology != now.Technology)
            yield return new RuleChange(RuleChangeKind.Other, $"'{now.Name}' stands for {now.Technology ?? "code"} instead of {then.Technology ?? "code"}");
        if (then.ContractOf?.Name != now.ContractOf?.Name)
            yield return new RuleChange(RuleChangeKind.Other, $"'{now.Name}' is the contract of {now.ContractOf?.Name ?? "nobody"} instead of {then.ContractOf?.Name ?? "nobody"}");
    }

    private static IEnumerable<RuleChange> Lists(Component then, Component now)
    {
        foreach (var change in PatternComparison.Between($"'{now.Name}'", then.Selector, now.Selector, RuleChangeKind.Other)
            .Concat(PatternComparison.Between($"the exceptions of '{now.Name}'", then.Except, now.Except, RuleChangeKind.Other))
            .Concat(PatternComparison.Between($"'owns' of '{now.Name}'", then.Owns, now.Owns, RuleChangeKind.Other))
            .Concat(PatternComparison.Between($"'shared-by' of '{now.Name}'", then.SharedBy, now.SharedBy, RuleChangeKind.Weaker))
            .Concat(PatternComparison.Between($"'endpoints' of '{now.Name}'", Texts(then.Endpoints), Texts(now.Endpoints), RuleChangeKind.Other)))
            yield return change;

        // A member in neither list passes over any arrow, and so does one in both.
        foreach (var change in PatternComparison.Between($"'reads' of '{now.Name}'", then.Reads.Select(Text), now.Reads.Select(Text), RuleChangeKind.Stricter)
            .Concat(PatternComparison.Between($"'writes' of '{now.Name}'", then.Writes.Select(Text), now.Writes.Select(Text), RuleChangeKind.Stricter)))
            yield return change;

        foreach (var change in Exposed(then, now))
            yield return change;
    }

    // No list at all exposes everything.
    private static IEnumerable<RuleChange> Exposed(Component then, Component now)
    {
        if (then.Exposes.Count == 0 != (now.Exposes.Count == 0))
            return [Flag(now.Exposes.Count == 0, $"'{now.Name}' exposes all of its types", $"'{now.Name}' exposes some types only")];

        return PatternComparison.Between($"'exposes' of '{now.Name}'", Texts(then.Exposes), Texts(now.Exposes), RuleChangeKind.Weaker);
    }

    private static RuleChange Flag(bool isWeaker, string weaker, string stricter) =>
        isWeaker ? new RuleChange(RuleChangeKind.Weaker, weaker) : new RuleChange(RuleChangeKind.Stricter, stricter);

    private static IEnumerable<string> Texts<T>(IEnumerable<T> things) => things.Select(thing => $"'{thing}'");

    private static string Text(MemberPattern pattern) => $"'{pattern.Text}'";

    private static string LayerOf(Component component) => component.Layer is { } layer ? $"in layer '{layer.Name}'" : "in no layer";
}
