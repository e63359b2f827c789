using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Reports.Pictures;

/// <summary>Draws several boxes as one: a layer, a family, the members of a module, or what a name with <c>*</c> matches.</summary>
public static class PictureCollapse
{
    /// <summary>Draws some boxes as one, or each layer as one box.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="names">
    /// What to draw as one box: a layer; a family, such as <c>&lt;module&gt;-api</c>; a capture, such as <c>&lt;module&gt;</c>, for one box
    /// of each module; a namespace with those below it; or a name in which <c>*</c> stands for any characters. The first one that holds a box counts.
    /// </param>
    /// <returns>The picture with fewer boxes; lines between parts of one box are counted inside of it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Picture Of(Picture picture, IReadOnlyList<string> names)
    {
        _ = picture ?? throw new ArgumentNullException(nameof(picture));
        var owners = new Dictionary<string, (string Name, PictureNodeKind Kind)>(StringComparer.Ordinal);
        foreach (var name in names ?? throw new ArgumentNullException(nameof(names)))
        {
            foreach (var (node, box, kind) in Choose(picture, name).Where(chosen => !owners.ContainsKey(chosen.Node.Name)))
                owners.Add(node.Name, (box, kind));
        }

        return Merge(picture, owners);
    }

    /// <summary>Draws each layer as one box; what has no layer stays as it is.</summary>
    /// <param name="picture">The picture.</param>
    /// <exception cref="ArgumentNullException"><paramref name="picture"/> is null.</exception>
    public static Picture ByLayer(Picture picture) =>
        Of(picture, (picture ?? throw new ArgumentNullException(nameof(picture))).Groups.Select(group => group.Name).ToArray());

    /// <summary>Whether a name chooses any box, so that drawing it as one means something.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool HoldsAny(Picture picture, string name) => Choose(
        picture ?? throw new ArgumentNullException(nameof(picture)),
        name ?? throw new ArgumentNullException(nameof(name))).Any();

    private static IEnumerable<(PictureNode Node, string Box, PictureNodeKind Kind)> Choose(Picture picture, string name)
    {
        if (picture.Groups.Any(group => group.Name == name))
            return picture.Nodes.Where(node => node.Layer == name).Select(node => (node, name, PictureNodeKind.Layer));

        var ofFamily = picture.Nodes.Where(node => node.Family == name).ToArray();
        if (ofFamily.Length > 0)
            return ofFamily.Select(node => (node, name, PictureNodeKind.Group));

        if (name.StartsWith("<", StringComparison.Ordinal) && name.IndexOf('>') == name.Length - 1)
            return picture.Nodes.Where(node => node.Family?.Contains(name) == true).Select(node => (node, node.Value!, PictureNodeKind.Group));

        var pattern = new Glob(name);
        return picture.Nodes
            .Where(node => pattern.Matches(node.Name) || (node.Kind == PictureNodeKind.Namespace && node.Name.StartsWith(name + ".", StringComparison.Ordinal)))
            .Select(node => (node, name, node.Kind == PictureNodeKind.Namespace ? node.Kind : PictureNodeKind.Group));
    }

    private static Picture Merge(Picture picture, Dictionary<string, (string Name, PictureNodeKind Kind)> owners)
    {
        var boxes = new HashSet<string>(picture.Nodes.Select(node => node.Name).Where(name => !owners.ContainsKey(name)), StringComparer.Ordinal);
        string NameOf(string node) => owners.TryGetValue(node, out var owner) ? Free(owner.Name, boxes) : node;

        var inside = picture.Edges
            .Where(edge => NameOf(edge.Source) == NameOf(edge.Target))
            .ToLookup(edge => NameOf(edge.Source), edge => edge.Counts, StringComparer.Ordinal);
        var nodes = picture.Nodes
            .GroupBy(node => NameOf(node.Name), StringComparer.Ordinal)
            .Select(group => owners.TryGetValue(group.First().Name, out var owner)
                ? Merge(group.Key, owner.Kind, group.ToArray(), inside[group.Key])
                : group.First());
        var edges = picture.Edges
            .Select(edge => edge with { Source = NameOf(edge.Source), Target = NameOf(edge.Target) })
            .Where(edge => edge.Source != edge.Target);
        return picture.With(nodes, edges);
    }

    private static PictureNode Merge(string name, PictureNodeKind kind, IReadOnlyList<PictureNode> parts, IEnumerable<PictureCounts> inside) => new(name, kind)
    {
        Layer = kind != PictureNodeKind.Layer && parts.All(part => part.Layer == parts[0].Layer) ? parts[0].Layer : null,
        IsDeclared = parts.Any(part => part.IsDeclared),
        TypeCount = parts.Sum(part => part.TypeCount),
        Parts = parts.SelectMany(part => part.Parts.DefaultIfEmpty(part.Name)).ToArray(),
        Inside = parts.Select(part => part.Inside).Concat(inside).Aggregate(default(PictureCounts), (sum, next) => sum + next),
    };

    // A module may be called like a box that stays.
    private static string Free(string name, HashSet<string> taken) => taken.Contains(name) ? Free(name + " (all)", taken) : name;
}
