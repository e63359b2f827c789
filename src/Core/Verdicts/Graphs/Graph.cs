using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Verdicts.Graphs;

/// <summary>A directed graph with weights. Nodes are numbers, so that it serves components, namespaces, types and members alike.</summary>
public sealed class Graph
{
    private readonly Edge[][] outgoing;

    /// <summary>Makes a graph.</summary>
    /// <param name="nodeCount">How many nodes there are.</param>
    /// <param name="edges">The edges in any order. Several between the same nodes become one whose weight is their sum; an edge from a
    /// node to itself says nothing about the graph and is left out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="edges"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of nodes is negative, an edge ends outside of them, or a weight is below 1.</exception>
    public Graph(int nodeCount, IEnumerable<Edge> edges)
    {
        if (edges is null)
            throw new ArgumentNullException(nameof(edges));
        if (nodeCount < 0)
            throw new ArgumentOutOfRangeException(nameof(nodeCount), nodeCount, "a graph has no negative number of nodes");

        NodeCount = nodeCount;
        Edges = Merge(nodeCount, edges);
        outgoing = new Edge[nodeCount][];
        foreach (var group in Edges.GroupBy(edge => edge.Source))
            outgoing[group.Key] = group.ToArray();
    }

    /// <summary>How many nodes there are: they are numbered from 0.</summary>
    public int NodeCount { get; }

    /// <summary>The edges, one for each pair of nodes, by source and then by target.</summary>
    public IReadOnlyList<Edge> Edges { get; }

    /// <summary>The edges that leave a node, by target; empty where there are none.</summary>
    public IReadOnlyList<Edge> From(int node) => outgoing[node] ?? [];

    private static Edge[] Merge(int nodeCount, IEnumerable<Edge> edges)
    {
        var weights = new Dictionary<(int Source, int Target), int>();
        foreach (var edge in edges)
        {
            if (edge.Source < 0 || edge.Source >= nodeCount || edge.Target < 0 || edge.Target >= nodeCount || edge.Weight < 1)
                throw new ArgumentOutOfRangeException(nameof(edges), edge, $"an edge joins nodes from 0 to {nodeCount - 1} and weighs at least 1");
            if (edge.Source == edge.Target)
                continue;

            weights.TryGetValue((edge.Source, edge.Target), out var known);
            weights[(edge.Source, edge.Target)] = known + edge.Weight;
        }

        return weights
            .Select(pair => new Edge(pair.Key.Source, pair.Key.Target, pair.Value))
            .OrderBy(edge => edge.Source)
            .ThenBy(edge => edge.Target)
            .ToArray();
    }
}
