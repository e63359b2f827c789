using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Verdicts.Graphs;

/// <summary>
/// Finds the strongly connected components: the largest groups of nodes in which each reaches each (Tarjan, "Depth-first search and
/// linear graph algorithms", 1972). Without recursion, since a chain of calls may be longer than a stack.
/// </summary>
public static class StrongComponents
{
    /// <summary>Finds all of them.</summary>
    /// <returns>Groups that together hold each node once, by their lowest node; the nodes of each in order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> Find(Graph graph)
    {
        var search = new Search(graph ?? throw new ArgumentNullException(nameof(graph)));
        for (var node = 0; node < graph.NodeCount; node++)
            search.Visit(node);

        return search.Found.OrderBy(group => group[0]).ToArray();
    }

    /// <summary>Finds those of two nodes and more: the nodes that lie on cycles.</summary>
    /// <returns>As <see cref="Find"/>; empty where the graph has no cycle.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> FindCyclic(Graph graph) => Find(graph).Where(group => group.Count > 1).ToArray();

    private sealed class Search(Graph graph)
    {
        private const int NotSeen = 0;
        private const int Done = int.MaxValue;

        private readonly int[] numbers = new int[graph.NodeCount];
        private readonly int[] lowest = new int[graph.NodeCount];
        private readonly Stack<int> open = new();
        private readonly Stack<(int Node, int NextEdge)> calls = new();
        private int last;

        public List<List<int>> Found { get; } = [];

        public void Visit(int start)
        {
            if (numbers[start] != NotSeen)
                return;

            Enter(start);
            while (calls.Count > 0)
            {
                var (node, next) = calls.Pop();
                var edges = graph.From(node);
                if (next < edges.Count)
                {
                    calls.Push((node, next + 1));
                    Follow(node, edges[next].Target);
                    continue;
                }

                if (calls.Count > 0)
                    Lower(calls.Peek().Node, lowest[node]);
                if (lowest[node] == numbers[node])
                    Close(node);
            }
        }

        private void Follow(int node, int target)
        {
            if (numbers[target] == NotSeen)
                Enter(target);
            else
                Lower(node, numbers[target]);
        }

        private void Enter(int node)
        {
            numbers[node] = lowest[node] = ++last;
            open.Push(node);
            calls.Push((node, 0));
        }

        private void Lower(int node, int number) => lowest[node] = Math.Min(lowest[node], number);

        private void Close(int root)
        {
            var group = new List<int>();
            int node;
            do
            {
                node = open.Pop();
                // What is closed lowers nothing any more.
                numbers[node] = Done;
                group.Add(node);
            }
            while (node != root);

            group.Sort();
            Found.Add(group);
        }
    }
}
