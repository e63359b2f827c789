using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts.Changes;

/// <summary>Compares what a model says of all components: its layers, its strictness, and what it does not look at.</summary>
internal static class SettingComparison
{
    public static IEnumerable<RuleChange> Between(ArchitectureModel then, ArchitectureModel now) =>
        Strictness(then, now)
            .Concat(Layers(then, now))
            .Concat(PatternComparison.Between("'ignore'", then.Ignore, now.Ignore, RuleChangeKind.Weaker))
            .Concat(PatternComparison.Between("the exceptions of 'ignore'", then.IgnoreExcept, now.IgnoreExcept, RuleChangeKind.Stricter))
            .Concat(Technologies(then, now));

    private static IEnumerable<RuleChange> Strictness(ArchitectureModel then, ArchitectureModel now)
    {
        if (then.HasArrows != now.HasArrows)
            yield return now.HasArrows
                ? new RuleChange(RuleChangeKind.Stricter, "the file has arrows, so that what has none is not allowed")
                : new RuleChange(RuleChangeKind.Weaker, "the file has no arrows any more, so that the layers alone decide");
        if (then.Unlisted != now.Unlisted)
            yield return now.Unlisted == Unlisted.ByLayer
                ? new RuleChange(RuleChangeKind.Weaker, "'unlisted: by-layer' lets the layers decide where there is no arrow")
                : new RuleChange(RuleChangeKind.Stricter, "without 'unlisted: by-layer', what has no arrow is not allowed");
        if (then.Layering != now.Layering)
            yield return now.Layering == Layering.Relaxed
                ? new RuleChange(RuleChangeKind.Weaker, "'layering: relaxed' lets every layer use all below it")
                : new RuleChange(RuleChangeKind.Stricter, "'layering: strict' lets a layer use itself and the next one alone");
    }

    private static IEnumerable<RuleChange> Layers(ArchitectureModel then, ArchitectureModel now)
    {
        var before = then.Layers.ToDictionary(layer => layer.Name, StringComparer.Ordinal);
        foreach (var layer in now.Layers)
        {
            if (!before.TryGetValue(layer.Name, out var known))
                continue;

            if (known.IsOpen != layer.IsOpen)
                yield return new RuleChange(
                    layer.IsOpen ? RuleChangeKind.Weaker : RuleChangeKind.Stricter,
                    $"layer '{layer.Name}' {(layer.IsOpen ? "may" : "must not")} be skipped",
                    layer.Range);
            if (known.Role != layer.Role)
                yield return new RuleChange(
                    layer.Role == LayerRole.None ? RuleChangeKind.Weaker : RuleChangeKind.Other,
                    $"layer '{layer.Name}' has {(layer.Role == LayerRole.None ? "no role" : $"the role {layer.Role}")} instead of {known.Role}",
                    layer.Range);
        }

        var order = string.Join(", ", now.Layers.Select(layer => layer.Name));
        if (order != string.Join(", ", then.Layers.Select(layer => layer.Name)) || Ranks(then) != Ranks(now))
            yield return new RuleChange(RuleChangeKind.Other, $"the layers are {order}");
    }

    private static IEnumerable<RuleChange> Technologies(ArchitectureModel then, ArchitectureModel now)
    {
        foreach (var name in now.Technologies.Keys.Concat(then.Technologies.Keys).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
        {
            var (before, after) = (Find(then, name), Find(now, name));
            if (after is null)
                yield return new RuleChange(RuleChangeKind.Weaker, $"technology '{name}' is gone");
            else if (before is null)
                yield return new RuleChange(RuleChangeKind.Stricter, $"technology '{name}' is new");
            else
                foreach (var change in Between(before, after))
                    yield return change;
        }
    }

    private static IEnumerable<RuleChange> Between(Technology then, Technology now)
    {
        if (then.Category != now.Category)
            yield return new RuleChange(
                then.Category.IsClosedToFrontEnds() && !now.Category.IsClosedToFrontEnds() ? RuleChangeKind.Weaker : RuleChangeKind.Other,
                $"technology '{now.Name}' is of category {now.Category.Word()} instead of {then.Category.Word()}");

        var what = $"technology '{now.Name}'";
        foreach (var change in PatternComparison.Between(what, Patterns(then, false), Patterns(now, false), RuleChangeKind.Stricter))
            yield return change;
        foreach (var change in PatternComparison.Between("the exceptions of " + what, Patterns(then, true), Patterns(now, true), RuleChangeKind.Weaker))
            yield return change;
        foreach (var change in PatternComparison.Between("'free' of " + what, Free(then), Free(now), RuleChangeKind.Weaker))
            yield return change;
    }

    private static IEnumerable<string> Patterns(Technology technology, bool except) =>
        technology.Apis.SelectMany(api => PatternComparison.TextsOf(except ? api.Except : api.Selector));

    private static IEnumerable<string> Free(Technology technology) => technology.Members.Free.Select(pattern => $"'{pattern.Text}'");

    private static Technology? Find(ArchitectureModel model, string name) => model.Technologies.TryGetValue(name, out var found) ? found : null;

    private static string Ranks(ArchitectureModel model) => string.Join(",", model.Layers.Select(layer => layer.Rank));
}
