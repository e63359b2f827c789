using ArchRules.Verdicts.Graphs;

namespace ArchRules.Core.Tests.Verdicts.Graphs;

/// <summary>Graphs to compare algorithms with brute force: as random as their seed.</summary>
internal static class RandomGraph
{
    public static Graph Make(int seed, int nodeCount, double density)
    {
        var random = new Random(seed);
        var edges = new List<Edge>();
        for (var source = 0; source < nodeCount; source++)
        {
            for (var target = 0; target < nodeCount; target++)
            {
                if (random.NextDouble() < density)
                    edges.Add(new Edge(source, target, 1 + random.Next(4)));
            }
        }

        return new Graph(nodeCount, edges);
    }

    /// <summary>Whether paths of at least one step lead from one node to another: Warshall's algorithm.</summary>
    public static bool[,] Reachable(Graph graph)
    {
        var reaches = new bool[graph.NodeCount, graph.NodeCount];
        foreach (var edge in graph.Edges)
            reaches[edge.Source, edge.Target] = true;

        for (var over = 0; over < graph.NodeCount; over++)
            for (var from = 0; from < graph.NodeCount; from++)
                for (var to = 0; to < graph.NodeCount; to++)
                    reaches[from, to] |= reaches[from, over] && reaches[over, to];

        return reaches;
    }

    public static bool HasCycle(Graph graph)
    {
        var reaches = Reachable(graph);
        return Enumerable.Range(0, graph.NodeCount).Any(node => reaches[node, node]);
    }
}
