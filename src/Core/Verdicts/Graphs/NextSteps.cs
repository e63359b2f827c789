using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Verdicts.Graphs;

/// <summary>The shortest paths from all nodes of a graph to the nearest of some targets, found at once: breadth-first search against the edges.</summary>
public sealed class NextSteps
{
    private const int None = -1;

    private readonly int[] next;
    private readonly int[] steps;

    private NextSteps(int[] next, int[] steps)
    {
        this.next = next;
        this.steps = steps;
    }

    /// <summary>Finds the paths. Weights do not matter.</summary>
    /// <returns>Always the same paths for the same graph and targets, in whatever order the targets are given.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static NextSteps Find(Graph graph, IEnumerable<int> targets)
    {
        var incoming = (graph ?? throw new ArgumentNullException(nameof(graph))).Edges.ToLookup(edge => edge.Target, edge => edge.Source);
        var next = new int[graph.NodeCount];
        var steps = Enumerable.Repeat(None, graph.NodeCount).ToArray();
        var queue = new Queue<int>();
        foreach (var target in (targets ?? throw new ArgumentNullException(nameof(targets))).Distinct().OrderBy(target => target))
        {
            steps[target] = 0;
            next[target] = None;
            queue.Enqueue(target);
        }

        while (queue.Count > 0)
        {
            var node = queue.Dequeue();
            foreach (var source in incoming[node])
            {
                if (steps[source] != None)
                    continue;

                steps[source] = steps[node] + 1;
                next[source] = node;
                queue.Enqueue(source);
            }
        }

        return new NextSteps(next, steps);
    }

    /// <summary>Whether a path leads from a node to a target; a target reaches itself.</summary>
    public bool Reaches(int node) => steps[node] != None;

    /// <summary>The shortest path from a node.</summary>
    /// <returns>The nodes from this one to the nearest target, at least one; empty where there is no path.</returns>
    public IReadOnlyList<int> PathFrom(int node)
    {
        var path = new List<int>();
        if (!Reaches(node))
            return path;

        for (; node != None; node = next[node])
            path.Add(node);
        return path;
    }
}
