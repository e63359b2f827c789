using System;
using System.Collections.Generic;

namespace ArchRules.Verdicts.Graphs;

/// <summary>Finds the way with the fewest steps: breadth-first search (Moore, 1959). Weights do not matter.</summary>
public static class ShortestPath
{
    private const int NotSeen = -2;
    private const int IsStart = -1;

    /// <summary>Finds the shortest path from any of some nodes to a node that is looked for.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="starts">Where paths may begin, in the order of preference among equally long ones.</param>
    /// <param name="isTarget">Whether a path may end at a node. A start is never asked: a path has at least one step.</param>
    /// <returns>The nodes from a start to a target, at least two; null where there is no path. Among the shortest paths always the
    /// same one: that of the first start, then of the lowest nodes.</returns>
    public static IReadOnlyList<int>? Find(Graph graph, IEnumerable<int> starts, Func<int, bool> isTarget) =>
        Find(graph, starts, isTarget, _ => true);

    /// <summary>Finds the shortest path whose inner nodes may be passed.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="starts">Where paths may begin, in the order of preference among equally long ones.</param>
    /// <param name="isTarget">Whether a path may end at a node. A start is never asked: a path has at least one step.</param>
    /// <param name="isOpen">Whether a path may lead through a node that is neither its start nor its end.</param>
    /// <returns>The nodes from a start to a target, at least two; null where there is no path.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<int>? Find(Graph graph, IEnumerable<int> starts, Func<int, bool> isTarget, Func<int, bool> isOpen)
    {
        _ = graph ?? throw new ArgumentNullException(nameof(graph));
        _ = isTarget ?? throw new ArgumentNullException(nameof(isTarget));
        _ = isOpen ?? throw new ArgumentNullException(nameof(isOpen));

        var previous = new int[graph.NodeCount];
        for (var node = 0; node < previous.Length; node++)
            previous[node] = NotSeen;

        var queue = new Queue<int>();
        foreach (var start in starts ?? throw new ArgumentNullException(nameof(starts)))
        {
            if (previous[start] == IsStart)
                continue;

            previous[start] = IsStart;
            queue.Enqueue(start);
        }

        while (queue.Count > 0)
        {
            var node = queue.Dequeue();
            foreach (var edge in graph.From(node))
            {
                if (previous[edge.Target] != NotSeen)
                    continue;

                previous[edge.Target] = node;
                if (isTarget(edge.Target))
                    return Trace(previous, edge.Target);

                if (isOpen(edge.Target))
                    queue.Enqueue(edge.Target);
            }
        }

        return null;
    }

    private static List<int> Trace(int[] previous, int end)
    {
        var path = new List<int>();
        for (var node = end; node != IsStart; node = previous[node])
            path.Add(node);

        path.Reverse();
        return path;
    }
}
