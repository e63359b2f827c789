using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Analyzers.Reading;
using ArchRules.Analyzers.Symbols;
using ArchRules.Model;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Cycles;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Reporting;

/// <summary>AR0111 inside one assembly. Nothing is collected where neither the arrows nor the model's <c>acyclic</c> leave room for a cycle.</summary>
internal sealed class CompilationCycles
{
    private readonly Judge judge;
    private readonly IAssemblySymbol assembly;
    private readonly IReadOnlyList<int> groups;
    private readonly Dictionary<(Placement Source, Placement Target), (CycleSite Site, int Count)> components = [];
    private readonly ConcurrentDictionary<string, UseTable<CycleSite>> namespaces = new(StringComparer.Ordinal);

    /// <summary>Prepares for a compilation.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="assembly">The assembly that is compiled.</param>
    /// <param name="owners">The components that its code may be in.</param>
    public CompilationCycles(Judge judge, IAssemblySymbol assembly, OwnerRows owners)
    {
        this.judge = judge;
        this.assembly = assembly;
        groups = owners.CycleGroups;
    }

    /// <summary>Whether code of a component could be part of a cycle.</summary>
    public bool Concern(int node) => groups[node] != OwnerRows.NoGroup || judge.Model.Components[node].IsAcyclic;

    /// <summary>Whether an allowed dependency could be part of a cycle.</summary>
    public bool MayClose(Placement source, Placement target) => target.Node < groups.Count && (source.IsSame(target)
        ? judge.Model.Components[source.Node].IsAcyclic
        : groups[source.Node] != OwnerRows.NoGroup && groups[source.Node] == groups[target.Node]);

    /// <summary>Whether a type is part of the assembly: cycles over several assemblies are found where all of them are read.</summary>
    public bool IsOwn(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly);

    /// <summary>Adds allowed dependencies of one member that may be part of a cycle.</summary>
    /// <param name="site">The first of them.</param>
    /// <param name="source">Where the member belongs.</param>
    /// <param name="target">Where the type that it uses belongs, with its namespace where the component is the same.</param>
    /// <param name="count">How many they are.</param>
    public void Add(CycleSite site, Placement source, (Placement Place, INamespaceSymbol? Namespace) target, int count)
    {
        if (target.Namespace is not { } ns)
        {
            Add((source with { IsExposed = true }, target.Place with { IsExposed = true }), site, count);
            return;
        }

        var table = namespaces.GetOrAdd(NameOf(source), _ => new UseTable<CycleSite>(CycleSite.Order));
        table.Add(TextOf(site.Source.ContainingNamespace), TextOf(ns), site, count);
    }

    /// <summary>Reports what was found, each cycle at the first dependency to cut.</summary>
    public void Report(Action<Diagnostic> report)
    {
        var table = new UseTable<CycleSite>(CycleSite.Order);
        foreach (var use in components)
            table.Add(NameOf(use.Key.Source), NameOf(use.Key.Target), use.Value.Site, use.Value.Count);

        foreach (var cycle in table.Find())
            Report(cycle, null, report);

        foreach (var component in namespaces.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var cycle in component.Value.Find())
                Report(cycle, component.Key, report);
        }
    }

    // By place: names are spelt out once for each pair of components, when all code is read.
    private void Add((Placement Source, Placement Target) pair, CycleSite site, int count)
    {
        lock (components)
        {
            if (components.TryGetValue(pair, out var known))
                (site, count) = (CycleSite.Order.Compare(known.Site, site) <= 0 ? known.Site : site, known.Count + count);

            components[pair] = (site, count);
        }
    }

    private static void Report(Cycle<CycleSite> cycle, string? component, Action<Diagnostic> report) => report(Diagnostic.Create(
        Descriptors.Cycle,
        cycle.Cuts[0].Example.Token.GetLocation(),
        CycleCheck.Describe(cycle, component, site => site.ToString())));

    private string NameOf(Placement place) => judge.Model.FindComponent(place)!.Name;

    private static string TextOf(INamespaceSymbol? ns) => ns is null || ns.IsGlobalNamespace ? "" : ns.ToDisplayString();
}
