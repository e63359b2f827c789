using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Verdicts.Graphs;

namespace ArchRules.Verdicts.Structure;

/// <summary>Who uses whom, as the code has it: components and technologies with how often, where, and against which rules.</summary>
public sealed class ComponentGraph
{
    private readonly IReadOnlyDictionary<string, (int Afferent, int Efferent)> couplings;
    private readonly Lazy<IReadOnlyList<ComponentCycle>> cycles;

    internal ComponentGraph(
        IReadOnlyList<ComponentNode> nodes, IReadOnlyList<ComponentUse> uses, IReadOnlyDictionary<string, (int Afferent, int Efferent)> couplings)
    {
        Nodes = nodes;
        Uses = uses;
        this.couplings = couplings;
        cycles = new Lazy<IReadOnlyList<ComponentCycle>>(FindCycles);
    }

    /// <summary>The components in the order of the model, then the technologies without a box that some code uses, by name.</summary>
    public IReadOnlyList<ComponentNode> Nodes { get; }

    /// <summary>The uses in the order of their sources, then of their targets; one for each pair that some dependency joins.</summary>
    public IReadOnlyList<ComponentUse> Uses { get; }

    /// <summary>
    /// The groups of components that depend on each other in cycles, each with what to cut. What only composes closes no cycle.
    /// </summary>
    public IReadOnlyList<ComponentCycle> Cycles => cycles.Value;

    /// <summary>The metrics of the components with code, in the order of the model.</summary>
    public IReadOnlyList<ComponentMetrics> Metrics => Nodes
        .Where(node => node.HasCode)
        .Select(node => new ComponentMetrics(node, couplings[node.Name].Afferent, couplings[node.Name].Efferent))
        .ToArray();

    /// <summary>Builds the graph of a system.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="assemblies">The facts, in any order: the graph is always the same.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ComponentGraph Build(Judge judge, IReadOnlyList<AssemblyFacts> assemblies) => new ComponentGraphBuilder(
        judge ?? throw new ArgumentNullException(nameof(judge)),
        assemblies ?? throw new ArgumentNullException(nameof(assemblies))).Build();

    /// <summary>Finds a node.</summary>
    /// <returns>The node; null where no component, and no technology that is used, has the name.</returns>
    public ComponentNode? FindNode(string name) => Nodes.FirstOrDefault(node => node.Name == name);

    /// <summary>Finds a use.</summary>
    /// <returns>The use; null where no dependency leads from the one to the other.</returns>
    public ComponentUse? FindUse(string source, string target) =>
        Uses.FirstOrDefault(use => use.Source.Name == source && use.Target.Name == target);

    private IReadOnlyList<ComponentCycle> FindCycles()
    {
        var index = new Dictionary<ComponentNode, int>();
        foreach (var node in Nodes)
            index.Add(node, index.Count);

        var graph = new Graph(Nodes.Count, Uses
            .Where(use => use.Count > 0 && use.Target.HasCode)
            .Select(use => new Edge(index[use.Source], index[use.Target], use.Count)));
        return StrongComponents.FindCyclic(graph).Select(CycleOf).ToArray();
    }

    private ComponentCycle CycleOf(IReadOnlyList<int> group)
    {
        var components = group.Select(node => Nodes[node]).ToArray();
        var inside = Uses.Where(use => use.Count > 0 && components.Contains(use.Source) && components.Contains(use.Target)).ToArray();
        var part = new Graph(components.Length, inside.Select(use =>
            new Edge(Array.IndexOf(components, use.Source), Array.IndexOf(components, use.Target), use.Count)));
        var arcs = FeedbackArcs.Find(part);
        var cut = arcs.Edges.Select(edge => inside.First(use => use.Source == components[edge.Source] && use.Target == components[edge.Target]));
        return new ComponentCycle(components, cut.ToArray(), arcs.IsSmallest);
    }
}
