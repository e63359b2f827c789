using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Structure;

/// <summary>Walks the facts once and counts what joins two nodes.</summary>
internal sealed class ComponentGraphBuilder(Judge judge, IReadOnlyList<AssemblyFacts> assemblies)
{
    private readonly Dictionary<(Placement Source, Placement Target), (Pair Pair, UseRows Rows)> byPlaces = [];
    private readonly Dictionary<string, UseRows> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Component?> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Types, int Abstract)> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(int, int)>> afferent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(int, int)>> efferent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Source, string Target)> ends = new(StringComparer.Ordinal);

    public ComponentGraph Build()
    {
        var places = new SystemPlaces(judge, assemblies);
        var ordered = assemblies
            .OrderBy(assembly => assembly.AssemblyName, StringComparer.Ordinal)
            .ThenBy(assembly => assembly.Path, StringComparer.Ordinal)
            .ToArray();
        foreach (var component in judge.Model.Components)
            nodes[component.Name] = component;

        for (var i = 0; i < ordered.Length; i++)
            Read(ordered[i], i, places.Of(ordered[i]));

        return Finish();
    }

    private void Read(AssemblyFacts facts, int assembly, Placement[] places)
    {
        for (var i = 0; i < places.Length; i++)
            CountType(facts.Types[i], places[i]);

        for (var i = 0; i < facts.Dependencies.Count; i++)
        {
            var row = facts.Dependencies[i];
            var source = facts.Members[row.Source].Type;
            var (reached, declaring) = RowTargets.Of(facts, row, places, judge.Model);
            if (RowTargets.IsFree(facts, row, places[reached], judge))
                continue;

            Add(facts, i, new Crossing(places[source], places[reached], row.Kind, row.InRoot) { Wiring = row.Wiring }, (assembly, source));
            if (declaring >= 0)
                Add(facts, i, new Crossing(places[source], places[declaring], row.Kind, row.InRoot) { Wiring = row.Wiring }, (assembly, source));
        }
    }

    private void CountType(TypeRow type, Placement place)
    {
        if (!type.IsDefined || type.IsGenerated || judge.Model.FindComponent(place) is not { } component)
            return;

        nodes[component.Name] = component;
        counts.TryGetValue(component.Name, out var count);
        counts[component.Name] = (count.Types + 1, count.Abstract + (type.IsAbstract ? 1 : 0));
    }

    private void Add(AssemblyFacts facts, int row, in Crossing crossing, (int Assembly, int Type) source)
    {
        if (crossing.StaysInside)
            return;

        var (pair, use) = UseOf(crossing);
        if (judge.IsComposing(crossing))
        {
            use.CompositionCount++;
            return;
        }

        use.Uses.Add((facts, row));
        if (judge.FindBrokenRule(crossing, facts.ReachedElementOf(facts.Dependencies[row])) is { } rule)
            use.AddBroken(rule);
        else if (judge.IsWork(crossing, facts.ReachedElementOf(facts.Dependencies[row])))
            use.AddBroken(CompositionCheck.Id);

        if (pair.Target is not { HasCode: true })
            return;

        SetOf(afferent, pair.TargetName).Add(source);
        SetOf(efferent, pair.Source.Name).Add(source);
    }

    private (Pair Pair, UseRows Rows) UseOf(in Crossing crossing)
    {
        // Whether a type is exposed says nothing about whose it is.
        var key = (crossing.Source with { IsExposed = true }, crossing.Target with { IsExposed = true });
        if (byPlaces.TryGetValue(key, out var known))
            return known;

        var pair = judge.PairOf(crossing);
        nodes[pair.Source.Name] = pair.Source;
        nodes[pair.TargetName] = pair.Target;
        var name = pair.Source.Name + " -> " + pair.TargetName;
        ends[name] = (pair.Source.Name, pair.TargetName);
        if (!rows.TryGetValue(name, out var use))
            rows.Add(name, use = new UseRows());

        return byPlaces[key] = (pair, use);
    }

    private ComponentGraph Finish()
    {
        // A family is its members, unless the code has none.
        foreach (var family in judge.Model.Components.Where(family => family.IsFamily))
        {
            if (nodes.Values.Any(node => node is { Value: not null } && node.Id == family.Id))
                nodes.Remove(family.Name);
        }

        var all = nodes
            .OrderBy(node => node.Value?.Id ?? int.MaxValue)
            .ThenBy(node => node.Key, StringComparer.Ordinal)
            .Select(node => NodeOf(node.Key, node.Value))
            .ToArray();
        var index = all.Select((node, i) => (node.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        var uses = rows
            .OrderBy(use => index[ends[use.Key].Source])
            .ThenBy(use => index[ends[use.Key].Target])
            .Select(use => new ComponentUse(all[index[ends[use.Key].Source]], all[index[ends[use.Key].Target]], use.Value))
            .ToArray();
        var couplings = all.ToDictionary(node => node.Name, node => (CountOf(afferent, node.Name), CountOf(efferent, node.Name)), StringComparer.Ordinal);
        return new ComponentGraph(all, uses, couplings);
    }

    private ComponentNode NodeOf(string name, Component? component)
    {
        counts.TryGetValue(name, out var count);
        return new ComponentNode(name, component, count.Types, count.Abstract);
    }

    private static HashSet<(int, int)> SetOf(Dictionary<string, HashSet<(int, int)>> sets, string name)
    {
        if (!sets.TryGetValue(name, out var set))
            sets.Add(name, set = []);

        return set;
    }

    private static int CountOf(Dictionary<string, HashSet<(int, int)>> sets, string name) =>
        sets.TryGetValue(name, out var set) ? set.Count : 0;
}
