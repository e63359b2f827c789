using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>Which boxes of one band lie above which: who depends stands above what it depends on, as far as there is no cycle.</summary>
internal static class RowRanks
{
    /// <summary>Ranks boxes.</summary>
    /// <param name="nodes">The boxes of a band.</param>
    /// <param name="edges">The lines of the picture. What is broken or only composed does not shape the picture.</param>
    /// <returns>The boxes of each rank, from the top; no rank is empty.</returns>
    public static IReadOnlyList<IReadOnlyList<PictureNode>> Of(IReadOnlyList<PictureNode> nodes, IEnumerable<PictureEdge> edges)
    {
        var index = nodes.Select((node, i) => (node.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        var targets = nodes.Select(_ => new List<int>()).ToArray();
        foreach (var edge in edges)
        {
            if (!edge.IsBroken && edge.Status >= PictureEdgeStatus.Allowed
                && index.TryGetValue(edge.Source, out var source) && index.TryGetValue(edge.Target, out var target) && source != target)
                targets[source].Add(target);
        }

        var ranks = Rank(targets);
        var count = ranks.DefaultIfEmpty(0).Max() + 1;

        // A chain through everything would make a picture of one column.
        var most = Math.Max(4, (int)Math.Ceiling(Math.Sqrt(nodes.Count)));
        return Enumerable.Range(0, nodes.Count)
            .GroupBy(node => count <= most ? ranks[node] : ranks[node] * most / count)
            .OrderBy(group => group.Key)
            .Select(group => (IReadOnlyList<PictureNode>)group.Select(node => nodes[node]).ToArray())
            .ToArray();
    }

    // The longest way down from any top, where lines that close a cycle do not count. Without recursion: chains may be long.
    private static int[] Rank(List<int>[] targets)
    {
        var order = new List<int>();
        var seen = new bool[targets.Length];
        for (var start = 0; start < targets.Length; start++)
            Visit(start, targets, seen, order);

        var ranks = new int[targets.Length];
        var position = new int[targets.Length];
        for (var i = 0; i < order.Count; i++)
            position[order[i]] = i;
        for (var i = order.Count - 1; i >= 0; i--)
        {
            foreach (var target in targets[order[i]].Where(target => position[target] < i))
                ranks[target] = Math.Max(ranks[target], ranks[order[i]] + 1);
        }

        return ranks;
    }

    private static void Visit(int start, List<int>[] targets, bool[] seen, List<int> finished)
    {
        if (seen[start])
            return;

        var stack = new Stack<(int Node, int Next)>();
        stack.Push((start, 0));
        seen[start] = true;
        while (stack.Count > 0)
        {
            var (node, next) = stack.Pop();
            if (next == targets[node].Count)
            {
                finished.Add(node);
                continue;
            }

            stack.Push((node, next + 1));
            var target = targets[node][next];
            if (seen[target])
                continue;

            seen[target] = true;
            stack.Push((target, 0));
        }
    }
}
