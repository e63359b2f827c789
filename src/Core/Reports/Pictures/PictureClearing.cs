using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures;

/// <summary>Leaves out what anyone may do: lines that say little would hide all others.</summary>
public static class PictureClearing
{
    /// <summary>
    /// Leaves out the lines to what anyone may use, and those that only composition roots make, as far as nothing is wrong with them;
    /// then what only they led to.
    /// </summary>
    /// <param name="picture">The picture.</param>
    /// <returns>The picture with fewer lines, and notes that say how many are left out; the picture itself where there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picture"/> is null.</exception>
    public static Picture Of(Picture picture)
    {
        _ = picture ?? throw new ArgumentNullException(nameof(picture));
        var free = picture.Nodes.Where(node => node.IsFree).ToDictionary(node => node.Name, node => node.Kind, StringComparer.Ordinal);
        var uses = picture.Edges.Where(edge => edge.Status == PictureEdgeStatus.Allowed && free.ContainsKey(edge.Target)).ToArray();
        var composed = picture.Edges.Where(edge => edge.Status == PictureEdgeStatus.Composed).ToArray();
        if (uses.Length + composed.Length == 0)
            return picture;

        var edges = picture.Edges.Except(uses).Except(composed).ToArray();
        var ends = new HashSet<string>(edges.SelectMany(edge => new[] { edge.Source, edge.Target }), StringComparer.Ordinal);
        var notes = new[]
        {
            Note(uses.Count(edge => free[edge.Target] == PictureNodeKind.Shared), "use of shared components", "uses of shared components"),
            Note(uses.Count(edge => free[edge.Target] != PictureNodeKind.Shared), "use of technologies that nobody owns", "uses of technologies that nobody owns"),
            Note(composed.Length, "pair that only composition roots join", "pairs that only composition roots join"),
        };
        return picture.With(picture.Nodes.Where(node => node.IsDeclared || ends.Contains(node.Name)), edges) with
        {
            Notes = picture.Notes.Concat(notes.OfType<string>()).ToArray(),
        };
    }

    private static string? Note(int count, string one, string many) => count == 0 ? null : $"not drawn: {count} {(count == 1 ? one : many)}";
}
