using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Verdicts.Graphs;

/// <summary>
/// Orders the nodes of a large graph so that the edges that lead backwards weigh little: sources first, sinks last, between them the
/// node that gives most and takes least (Eades, Lin and Smyth, "A fast and effective heuristic for the feedback arc set problem", 1993),
/// then each node is moved to its best position as long as that helps.
/// </summary>
internal static class GoodOrder
{
    private const int MostRounds = 20;

    public static IReadOnlyList<int> Find(Graph graph)
    {
        var order = Begin(graph);
        var incoming = graph.Edges.ToLookup(edge => edge.Target);
        for (var round = 0; round < MostRounds && Improve(graph, incoming, order); round++)
        {
            // The work is done in the condition.
        }

        return order;
    }

    private static List<int> Begin(Graph graph)
    {
        var (gives, takes) = (new long[graph.NodeCount], new long[graph.NodeCount]);
        foreach (var edge in graph.Edges)
        {
            gives[edge.Source] += edge.Weight;
            takes[edge.Target] += edge.Weight;
        }

        var incoming = graph.Edges.ToLookup(edge => edge.Target);
        var left = new SortedSet<int>(Enumerable.Range(0, graph.NodeCount));
        var first = new List<int>();
        var last = new List<int>();
        while (left.Count > 0)
        {
            var next = left.First();
            foreach (var node in left)
            {
                if (Rank(node) > Rank(next))
                    next = node;
            }

            (gives[next] == 0 ? last : first).Add(next);
            left.Remove(next);
            foreach (var edge in graph.From(next))
                takes[edge.Target] -= edge.Weight;
            foreach (var edge in incoming[next])
                gives[edge.Source] -= edge.Weight;
        }

        last.Reverse();
        return [.. first, .. last];

        long Rank(int node) => gives[node] == 0 || takes[node] == 0 ? long.MaxValue : gives[node] - takes[node];
    }

    private static bool Improve(Graph graph, ILookup<int, Edge> incoming, List<int> order)
    {
        var position = new int[order.Count];
        for (var i = 0; i < order.Count; i++)
            position[order[i]] = i;

        var hasImproved = false;
        for (var node = 0; node < order.Count; node++)
        {
            var best = BestPosition(graph, incoming, order, position, node);
            if (best == position[node])
                continue;

            hasImproved = true;
            order.RemoveAt(position[node]);
            order.Insert(best, node);
            for (var i = 0; i < order.Count; i++)
                position[order[i]] = i;
        }

        return hasImproved;
    }

    private static int BestPosition(Graph graph, ILookup<int, Edge> incoming, List<int> order, int[] position, int node)
    {
        // What passing each other node would change, on the way to the front and to the back.
        var change = new Dictionary<int, long>();
        foreach (var edge in graph.From(node))
            change[edge.Target] = (change.TryGetValue(edge.Target, out var known) ? known : 0) + edge.Weight;
        foreach (var edge in incoming[node])
            change[edge.Source] = (change.TryGetValue(edge.Source, out var known) ? known : 0) - edge.Weight;

        var (best, bestCost) = (position[node], 0L);
        var cost = 0L;
        for (var i = position[node] - 1; i >= 0; i--)
        {
            cost -= change.TryGetValue(order[i], out var weight) ? weight : 0;
            if (cost < bestCost)
                (best, bestCost) = (i, cost);
        }

        cost = 0L;
        for (var i = position[node] + 1; i < order.Count; i++)
        {
            cost += change.TryGetValue(order[i], out var weight) ? weight : 0;
            if (cost < bestCost)
                (best, bestCost) = (i, cost);
        }

        return best;
    }
}
