using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures;

/// <summary>Makes a picture with more lines than an eye can follow readable: lines between the boxes of two layers become one.</summary>
public static class PictureBundling
{
    /// <summary>How many lines a picture may have before they are bundled.</summary>
    public const int MostEdges = 60;

    /// <summary>The frame of what has no layer, in a bundled picture.</summary>
    public const string NoLayer = "no layer";

    /// <summary>Bundles the lines of a picture if it has too many, first those that are as they shall be.</summary>
    /// <param name="picture">The picture.</param>
    /// <returns>
    /// The picture itself where it has few lines, or not two layers. Otherwise one bundle for each two layers, or for a layer and itself;
    /// what is broken or has changed keeps its own line unless there is too much of that as well.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="picture"/> is null.</exception>
    public static Picture Of(Picture picture)
    {
        _ = picture ?? throw new ArgumentNullException(nameof(picture));
        if (picture.Edges.Count <= MostEdges || picture.Groups.Count < 2)
            return picture;

        var nodes = picture.Nodes.Select(node => node.Layer is null ? node with { Layer = NoLayer } : node).ToArray();
        var groups = nodes.Any(node => node.Layer == NoLayer) && picture.Groups.All(group => group.Name != NoLayer)
            ? picture.Groups.Append(new PictureGroup(NoLayer, picture.Groups.Max(group => group.Rank) + 1)).ToArray()
            : picture.Groups;
        var layers = nodes.ToDictionary(node => node.Name, node => node.Layer!, StringComparer.Ordinal);
        var marked = picture.Edges.Where(edge => edge.IsBroken || edge.Change != PictureChange.None).ToArray();
        var kept = marked.Length <= MostEdges ? new HashSet<PictureEdge>(marked) : [];
        return (picture with { Groups = groups }).With(nodes, picture.Edges.Where(kept.Contains)) with
        {
            Bundles = Bundle(picture.Edges.Where(edge => !kept.Contains(edge)), layers, groups.Select(group => group.Name).ToList()),
        };
    }

    private static IReadOnlyList<PictureEdge> Bundle(IEnumerable<PictureEdge> edges, Dictionary<string, string> layers, List<string> order) => edges
        .Select(edge => edge with { Source = layers[edge.Source], Target = layers[edge.Target], Because = null, Change = PictureChange.None })
        .GroupBy(edge => (Source: order.IndexOf(edge.Source), Target: order.IndexOf(edge.Target), edge.IsBroken))
        .OrderBy(group => group.Key)
        .Select(group => group.Aggregate((all, next) => all.With(next)))
        .ToArray();
}
