using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Verdicts.Graphs;

/// <summary>The edges whose removal leaves a graph without cycles: what to cut.</summary>
public sealed class FeedbackArcs
{
    /// <summary>How many nodes a group of mutually reachable nodes may have for its smallest set to be found.</summary>
    public const int ExactNodeCount = 12;

    private FeedbackArcs(IReadOnlyList<Edge> edges, bool isSmallest)
    {
        Edges = edges;
        IsSmallest = isSmallest;
    }

    /// <summary>The edges, by source and then by target; empty where there is no cycle. None of them could be left in.</summary>
    public IReadOnlyList<Edge> Edges { get; }

    /// <summary>Whether no other set weighs less. Otherwise this is a small set, and nobody knows how much smaller one could be.</summary>
    public bool IsSmallest { get; }

    /// <summary>
    /// Finds what to cut, in each strongly connected component by itself: the least total weight, and among equals the fewest edges,
    /// for up to <see cref="ExactNodeCount"/> nodes; for more, a small set.
    /// </summary>
    /// <returns>Always the same edges for the same graph.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    public static FeedbackArcs Find(Graph graph)
    {
        var edges = new List<Edge>();
        var isSmallest = true;
        foreach (var group in StrongComponents.FindCyclic(graph))
        {
            var part = Part(graph, group);
            var isExact = group.Count <= ExactNodeCount;
            isSmallest &= isExact;
            var order = isExact ? ExactOrder.Find(part) : GoodOrder.Find(part);
            edges.AddRange(Needed(part, Backward(part, order)).Select(edge => new Edge(group[edge.Source], group[edge.Target], edge.Weight)));
        }

        return new FeedbackArcs(edges.OrderBy(edge => edge.Source).ThenBy(edge => edge.Target).ToArray(), isSmallest);
    }

    private static Graph Part(Graph graph, IReadOnlyList<int> nodes)
    {
        var index = new Dictionary<int, int>();
        foreach (var node in nodes)
            index.Add(node, index.Count);

        return new Graph(nodes.Count, nodes
            .SelectMany(graph.From)
            .Where(edge => index.ContainsKey(edge.Target))
            .Select(edge => new Edge(index[edge.Source], index[edge.Target], edge.Weight)));
    }

    private static List<Edge> Backward(Graph graph, IReadOnlyList<int> order)
    {
        var position = new int[order.Count];
        for (var i = 0; i < order.Count; i++)
            position[order[i]] = i;

        return graph.Edges.Where(edge => position[edge.Source] > position[edge.Target]).ToList();
    }

    /// <summary>Puts back what closes no cycle, the heaviest first: an order may cut more than cycles need.</summary>
    private static List<Edge> Needed(Graph graph, List<Edge> cut)
    {
        var kept = new List<int>[graph.NodeCount];
        for (var node = 0; node < kept.Length; node++)
            kept[node] = [];
        foreach (var edge in graph.Edges.Except(cut))
            kept[edge.Source].Add(edge.Target);

        foreach (var edge in cut.OrderByDescending(edge => edge.Weight).ThenBy(edge => edge.Source).ThenBy(edge => edge.Target).ToArray())
        {
            if (Reaches(kept, edge.Target, edge.Source))
                continue;

            kept[edge.Source].Add(edge.Target);
            cut.Remove(edge);
        }

        return cut;
    }

    private static bool Reaches(List<int>[] targets, int start, int end)
    {
        var seen = new bool[targets.Length];
        var open = new Stack<int>([start]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node == end)
                return true;
            if (seen[node])
                continue;

            seen[node] = true;
            foreach (var next in targets[node])
                open.Push(next);
        }

        return false;
    }
}
