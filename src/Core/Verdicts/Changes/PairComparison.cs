using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts.Changes;

/// <summary>
/// Finds the pairs of components that may use each other and might not before, or the other way round, whatever the reason: layers,
/// arrows, prohibitions, owners and settings all end in the one verdict of a pair.
/// </summary>
internal static class PairComparison
{
    private const int MostNames = 5;

    /// <summary>Compares the verdicts of all pairs that both models have.</summary>
    /// <param name="then">The earlier judge.</param>
    /// <param name="now">The later judge.</param>
    /// <param name="arrows">What the arrows say: a pair that a new or gone arrow explains is left out.</param>
    public static IEnumerable<RuleChange> Between(Judge then, Judge now, ArrowComparison arrows)
    {
        var before = NodesOf(then);
        var after = NodesOf(now);
        var common = after.Keys.Where(before.ContainsKey).ToArray();
        var told = then.Model.HasArrows != now.Model.HasArrows ? [] : new HashSet<(string, string)>(arrows.Added.Concat(arrows.Gone).Concat(arrows.Changed.Select(change => change.Now))
            .Select(arrow => (arrow.Source.Name, arrow.Target.Name)));
        foreach (var source in common.Where(name => IsCode(now, after[name]) && IsCode(then, before[name])))
        {
            var opened = common
                .Where(target => target != source && !told.Contains((source, target)))
                .Select(target => (Target: target, Was: RuleOf(then, before[source], before[target]), Is: RuleOf(now, after[source], after[target])))
                .Where(pair => pair.Was is null != pair.Is is null)
                .ToArray();
            foreach (var (target, was, ruled) in opened.Where(pair => IsCode(now, after[pair.Target])))
                yield return Describe(source, $"'{target}'", was, ruled);

            // What opens one database opens all of them.
            foreach (var group in opened.Where(pair => !IsCode(now, after[pair.Target])).GroupBy(pair => (pair.Was, pair.Is)))
                yield return Describe(source, List(group.Select(pair => pair.Target).ToArray()), group.Key.Was, group.Key.Is);
        }
    }

    private static RuleChange Describe(string source, string target, string? was, string? ruled) => was is not null
        ? new RuleChange(RuleChangeKind.Weaker, $"'{source}' may use {target}, which {was} forbade")
        : new RuleChange(RuleChangeKind.Stricter, $"'{source}' must not use {target} ({ruled})");

    private static string List(string[] names)
    {
        var shown = string.Join(", ", names.OrderBy(name => name, StringComparer.Ordinal).Take(MostNames).Select(name => $"'{name}'"));
        return names.Length <= MostNames ? shown : $"{shown} and {names.Length - MostNames} more technologies";
    }

    private static string? RuleOf(Judge judge, int source, int target) =>
        judge.Matrix.Between(source, target).FindBrokenRule(true) is { } rule && rule != DeprecatedArrowCheck.Id ? rule : null;

    private static bool IsCode(Judge judge, int node) => node < judge.Model.Components.Count && judge.Model.Components[node].HasCode;

    /// <summary>The components with code, and the technologies; both by name.</summary>
    private static Dictionary<string, int> NodesOf(Judge judge)
    {
        var nodes = judge.Model.Components.Where(component => component.HasCode)
            .ToDictionary(component => component.Name, component => component.Id, StringComparer.Ordinal);
        for (var node = judge.Model.Components.Count; node < judge.Places.NodeCount; node++)
            nodes[judge.Places.FindTechnology(node)!.Name] = node;

        return nodes;
    }
}
