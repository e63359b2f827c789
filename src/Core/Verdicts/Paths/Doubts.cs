using System;
using System.Collections.Generic;
using ArchRules.Model;

namespace ArchRules.Verdicts.Paths;

/// <summary>What could not be followed, by the member or the front-end that it matters to.</summary>
internal sealed class Doubts
{
    private readonly Dictionary<int, SortedSet<string>> ofNodes = [];
    private readonly Dictionary<string, SortedSet<string>> ofFrontEnds = new(StringComparer.Ordinal);

    public void AddTo(int node, string reason) => Add(ofNodes, node, reason);

    public void AddTo(Component frontEnd, string reason) => Add(ofFrontEnds, frontEnd.Name, reason);

    /// <summary>The reasons of a front-end, and of the nodes that it reaches; in order.</summary>
    public IReadOnlyCollection<string> Of(Component frontEnd, IEnumerable<int> nodes)
    {
        var reasons = new SortedSet<string>(StringComparer.Ordinal);
        if (ofFrontEnds.TryGetValue(frontEnd.Name, out var own))
            reasons.UnionWith(own);
        foreach (var node in nodes)
        {
            if (ofNodes.TryGetValue(node, out var found))
                reasons.UnionWith(found);
        }

        return reasons;
    }

    private static void Add<T>(Dictionary<T, SortedSet<string>> reasons, T key, string reason)
        where T : notnull
    {
        if (!reasons.TryGetValue(key, out var known))
            reasons.Add(key, known = new SortedSet<string>(StringComparer.Ordinal));
        known.Add(reason);
    }
}
