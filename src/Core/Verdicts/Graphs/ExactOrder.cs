using System.Collections.Generic;

namespace ArchRules.Verdicts.Graphs;

/// <summary>
/// Orders the nodes of a small graph so that the edges that lead backwards weigh as little as possible: dynamic programming over the
/// sets of nodes that come first (Held and Karp, 1962; Lawler, 1964), so 2^n steps instead of n!.
/// </summary>
internal static class ExactOrder
{
    public static IReadOnlyList<int> Find(Graph graph)
    {
        var count = graph.NodeCount;
        var costs = CostsInto(graph);
        var best = new long[1 << count];
        var last = new int[1 << count];
        for (var set = 1; set < best.Length; set++)
        {
            best[set] = long.MaxValue;
            for (var node = 0; node < count; node++)
            {
                if ((set & (1 << node)) == 0)
                    continue;

                // Placed behind all others of the set: what it has among them leads backwards.
                var cost = best[set & ~(1 << node)] + CostOf(costs[node], set);
                if (cost >= best[set])
                    continue;

                best[set] = cost;
                last[set] = node;
            }
        }

        return Trace(last, count);
    }

    // By weight, then by number: each edge costs its weight times more than all edges together could count.
    private static long[][] CostsInto(Graph graph)
    {
        var costs = new long[graph.NodeCount][];
        for (var node = 0; node < costs.Length; node++)
        {
            costs[node] = new long[graph.NodeCount];
            foreach (var edge in graph.From(node))
                costs[node][edge.Target] = ((long)edge.Weight * (graph.Edges.Count + 1)) + 1;
        }

        return costs;
    }

    private static long CostOf(long[] costs, int set)
    {
        var sum = 0L;
        for (var node = 0; node < costs.Length; node++)
        {
            if ((set & (1 << node)) != 0)
                sum += costs[node];
        }

        return sum;
    }

    private static int[] Trace(int[] last, int count)
    {
        var order = new int[count];
        var set = (1 << count) - 1;
        for (var position = count - 1; position >= 0; position--)
        {
            order[position] = last[set];
            set &= ~(1 << order[position]);
        }

        return order;
    }
}
