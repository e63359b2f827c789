using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Cycles;

/// <summary>AR0111 for a whole system: between components, and between the namespaces of those with <c>acyclic: true</c>.</summary>
internal sealed class SystemCycles(Judge judge)
{
    private readonly bool[] isAcyclic = judge.Model.Components.Select(component => component.IsAcyclic).ToArray();
    private readonly UseTable<(AssemblyFacts Facts, DependencyRow Row)> components = new();
    private readonly SortedDictionary<string, UseTable<(AssemblyFacts Facts, DependencyRow Row)>> namespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, string?), string> names = [];

    /// <summary>Adds a dependency.</summary>
    /// <param name="facts">The facts that hold it.</param>
    /// <param name="row">The dependency.</param>
    /// <param name="crossing">Its places.</param>
    /// <param name="rule">The rule that it breaks; null for none. What is a violation already has to go anyway, and closes no cycle.</param>
    public void Add(AssemblyFacts facts, DependencyRow row, in Crossing crossing, string? rule)
    {
        var (source, target) = (crossing.Source.Node, crossing.Target.Node);
        if (source < 0 || target < 0 || target >= isAcyclic.Length || rule is not (null or DeprecatedArrowCheck.Id) || judge.IsComposing(crossing))
            return;

        if (crossing.Source.IsSame(crossing.Target))
            AddInside(facts, row, crossing.Source);
        else if (judge.Model.Components[target].HasCode)
            components.Add(NameOf(crossing.Source), NameOf(crossing.Target), (facts, row));
    }

    /// <summary>Adds those dependencies that were only counted, beside the first of each pair.</summary>
    public void AddCounted(IEnumerable<PlacePair> pairs)
    {
        foreach (var pair in pairs.Where(pair => pair.Uses > 0))
            components.Count(NameOf(pair.Source), NameOf(pair.Target), pair.Uses);
    }

    /// <summary>The cycles between components, then those inside each component, by name.</summary>
    public IEnumerable<Finding> Findings()
    {
        foreach (var cycle in components.Find())
            yield return FindingOf(cycle, null);

        foreach (var table in namespaces)
        {
            foreach (var cycle in table.Value.Find())
                yield return FindingOf(cycle, table.Key);
        }
    }

    private void AddInside(AssemblyFacts facts, DependencyRow row, in Placement place)
    {
        if (!isAcyclic[place.Node])
            return;

        // What a tool or the compiler made is where its maker put it.
        var sourceType = facts.Types[facts.Members[row.Source].Type];
        var source = sourceType.Namespace;
        var target = facts.Types[facts.Members[row.Target].Type].Namespace;
        if (source == target || sourceType.IsGenerated)
            return;

        var name = NameOf(place);
        if (!namespaces.TryGetValue(name, out var table))
            namespaces.Add(name, table = new UseTable<(AssemblyFacts, DependencyRow)>());
        table.Add(source, target, (facts, row));
    }

    private string NameOf(in Placement place)
    {
        if (!names.TryGetValue((place.Node, place.Value), out var name))
            names.Add((place.Node, place.Value), name = judge.Model.FindComponent(place)!.Name);
        return name;
    }

    private static Finding FindingOf(Cycle<(AssemblyFacts Facts, DependencyRow Row)> cycle, string? component)
    {
        var first = cycle.Cuts[0].Example;
        return new Finding(
            Rules.Get(CycleCheck.Id),
            CycleCheck.Describe(cycle, component, example => Show(example.Facts.Describe(example.Row))),
            null,
            first.Facts.Describe(first.Row).Place);
    }

    private static string Show(Dependency dependency) => $"'{dependency.Source.ShortName}' -> '{dependency.Target.ShortName}'";
}
