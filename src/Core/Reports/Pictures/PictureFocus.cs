using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Reports.Pictures;

/// <summary>The part of a picture around some boxes.</summary>
public static class PictureFocus
{
    /// <summary>Leaves some boxes and what is near them.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="names">The names of the boxes to look at; those that the picture does not have are passed over.</param>
    /// <param name="depth">How many lines to follow from them, in either direction; 1 leaves the direct neighbours, 0 the boxes alone.</param>
    /// <returns>The boxes that are reached, with the lines that were followed and those between the named boxes.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is below 0.</exception>
    public static Picture Of(Picture picture, IReadOnlyList<string> names, int depth)
    {
        _ = picture ?? throw new ArgumentNullException(nameof(picture));
        _ = names ?? throw new ArgumentNullException(nameof(names));
        if (depth < 0)
            throw new ArgumentOutOfRangeException(nameof(depth), depth, "a depth is 0 or more");

        var distances = picture.Nodes.Where(node => names.Contains(node.Name)).ToDictionary(node => node.Name, _ => 0, StringComparer.Ordinal);
        for (var step = 1; step <= depth && distances.Count > 0; step++)
        {
            var reached = picture.Edges
                .Where(edge => distances.ContainsKey(edge.Source) != distances.ContainsKey(edge.Target))
                .Select(edge => distances.ContainsKey(edge.Source) ? edge.Target : edge.Source)
                .Distinct()
                .ToArray();
            foreach (var name in reached)
                distances.Add(name, step);
        }

        return picture.With(
            picture.Nodes.Where(node => distances.ContainsKey(node.Name)),
            picture.Edges.Where(edge => Nearest(distances, edge) is { } nearest && (nearest < depth || nearest == 0)));
    }

    /// <summary>Leaves out some boxes, with their lines.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="names">The names of the boxes, in which <c>*</c> stands for any characters.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Picture Without(Picture picture, IReadOnlyList<string> names)
    {
        _ = picture ?? throw new ArgumentNullException(nameof(picture));
        var patterns = (names ?? throw new ArgumentNullException(nameof(names))).Select(name => new Glob(name)).ToArray();
        return picture.With(picture.Nodes.Where(node => !patterns.Any(pattern => pattern.Matches(node.Name))), picture.Edges);
    }

    private static int? Nearest(Dictionary<string, int> distances, PictureEdge edge) =>
        distances.TryGetValue(edge.Source, out var source) && distances.TryGetValue(edge.Target, out var target) ? Math.Min(source, target) : null;
}
