using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures;

/// <summary>What became of a picture: the later one, with what is new, gone and changed marked.</summary>
public static class PictureDifference
{
    /// <summary>Compares two pictures of the same kind.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <returns>
    /// The later picture with its changes, and with what it no longer has in the place where it was. That code uses something more or
    /// less often is no change of a line, as long as its status, violations and debt stay; nor is another number of types one of a box.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Picture Between(Picture before, Picture after)
    {
        _ = before ?? throw new ArgumentNullException(nameof(before));
        _ = after ?? throw new ArgumentNullException(nameof(after));
        var oldNodes = before.Nodes.ToDictionary(node => node.Name, StringComparer.Ordinal);
        var oldEdges = before.Edges.ToDictionary(edge => (edge.Source, edge.Target));
        var newEdges = new HashSet<(string, string)>(after.Edges.Select(edge => (edge.Source, edge.Target)));
        var groups = after.Groups.Concat(before.Groups.Where(old => after.Groups.All(group => group.Name != old.Name)));
        return (after with { Groups = groups.OrderBy(group => group.Rank).ToArray() }).With(
            Merge(before.Nodes, after.Nodes).Select(node => Mark(node, oldNodes)),
            after.Edges.Select(edge => Mark(edge, oldEdges)).Concat(before.Edges
                .Where(edge => !newEdges.Contains((edge.Source, edge.Target)))
                .Select(edge => edge with { Change = PictureChange.Removed })));
    }

    /// <summary>Leaves what has changed, with the boxes at the ends of lines that have.</summary>
    /// <param name="difference">A picture with changes.</param>
    /// <returns>A picture that is empty where nothing has changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="difference"/> is null.</exception>
    public static Picture OnlyChanges(Picture difference)
    {
        _ = difference ?? throw new ArgumentNullException(nameof(difference));
        var edges = difference.Edges.Where(edge => edge.Change != PictureChange.None).ToArray();
        var ends = new HashSet<string>(edges.SelectMany(edge => new[] { edge.Source, edge.Target }), StringComparer.Ordinal);
        return difference.With(difference.Nodes.Where(node => node.Change != PictureChange.None || ends.Contains(node.Name)), edges);
    }

    // What is gone stands behind the box that it stood behind.
    private static IEnumerable<PictureNode> Merge(IReadOnlyList<PictureNode> before, IReadOnlyList<PictureNode> after)
    {
        var nodes = after.ToList();
        for (var i = 0; i < before.Count; i++)
        {
            if (nodes.Any(node => node.Name == before[i].Name))
                continue;

            var at = i == 0 ? 0 : nodes.FindIndex(node => node.Name == before[i - 1].Name) + 1;
            nodes.Insert(at, before[i] with { Change = PictureChange.Removed });
        }

        return nodes;
    }

    private static PictureNode Mark(PictureNode node, IReadOnlyDictionary<string, PictureNode> before)
    {
        if (node.Change == PictureChange.Removed)
            return node;

        if (!before.TryGetValue(node.Name, out var old))
            return node with { Change = PictureChange.Added };

        return old.Kind == node.Kind && old.Layer == node.Layer && old.Technology == node.Technology
            ? node
            : node with { Change = PictureChange.Changed };
    }

    private static PictureEdge Mark(PictureEdge edge, IReadOnlyDictionary<(string, string), PictureEdge> before)
    {
        if (!before.TryGetValue((edge.Source, edge.Target), out var old))
            return edge with { Change = PictureChange.Added };

        return old.Status == edge.Status
            && old.Counts.Violations == edge.Counts.Violations
            && old.Counts.Debt == edge.Counts.Debt
            && old.Modes.SequenceEqual(edge.Modes)
            && old.Rules.SequenceEqual(edge.Rules)
            ? edge
            : edge with { Change = PictureChange.Changed };
    }
}
