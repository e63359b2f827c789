using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>What lies side by side on one height: a layer, several beside each other, or the boxes without a layer.</summary>
/// <param name="Lanes">The frames from left to right, each with its boxes; at least one.</param>
internal sealed record Band(IReadOnlyList<Band.Lane> Lanes)
{
    /// <summary>Divides a picture, from top to bottom: layers first, then what has none.</summary>
    public static IReadOnlyList<Band> Of(Picture picture)
    {
        var layered = picture.Nodes.Where(node => node.Layer is not null).ToLookup(node => node.Layer!, StringComparer.Ordinal);
        // The frame of what is shared goes to the bottom, unless it is a layer that happens to have its name.
        var isLayer = picture.Nodes.Any(node => node.Layer == PictureGroup.Shared && node.Kind != PictureNodeKind.Shared);
        var layers = picture.Groups.Where(group => isLayer || group.Name != PictureGroup.Shared).ToArray();
        var bands = layers
            .GroupBy(group => group.Rank)
            .OrderBy(rank => rank.Key)
            .Select(rank => rank.Select(group => new Lane(group.Name, layered[group.Name].ToArray())).Where(lane => lane.Nodes.Count > 0).ToArray())
            .Select(lanes => new Band(lanes))
            .ToList();

        // A layer that is no group of the picture is a mistake of its maker; its boxes are drawn all the same.
        var names = new HashSet<string>(layers.Select(group => group.Name), StringComparer.Ordinal);
        var callers = FindCallers(picture, names);
        var free = picture.Nodes.Where(node => node.Layer is null || !names.Contains(node.Layer)).ToLookup(node => PlaceOf(node, callers));
        var title = bands.Any(band => band.Lanes.Count > 0) ? "no layer" : "";
        bands.Insert(0, new Band([new Lane(title, free[Place.Above].ToArray())]));
        bands.Add(new Band([new Lane(title, free[Place.Below].ToArray())]));
        bands.Add(new Band([new Lane(free[Place.Outside].All(node => node.Kind == PictureNodeKind.Technology) ? "technologies" : "outside", free[Place.Outside].ToArray())]));
        bands.Add(new Band([new Lane("shared", free[Place.Shared].ToArray())]));
        return bands.Where(band => band.Lanes.Any(lane => lane.Nodes.Count > 0)).ToArray();
    }

    // What uses layers and is used by none, such as a host or a tool, stands above them: then its lines go down as all others do.
    private static HashSet<string> FindCallers(Picture picture, HashSet<string> layers)
    {
        var layered = new HashSet<string>(
            picture.Nodes.Where(node => node.Layer is { } layer && layers.Contains(layer)).Select(node => node.Name), StringComparer.Ordinal);
        var callers = new HashSet<string>(picture.Edges.Where(edge => layered.Contains(edge.Target)).Select(edge => edge.Source), StringComparer.Ordinal);
        callers.ExceptWith(picture.Edges.Where(edge => layered.Contains(edge.Source)).Select(edge => edge.Target));
        return callers;
    }

    private static Place PlaceOf(PictureNode node, HashSet<string> callers) => node.Kind switch
    {
        PictureNodeKind.Shared => Place.Shared,
        PictureNodeKind.Technology or PictureNodeKind.Outside => Place.Outside,
        _ => callers.Contains(node.Name) ? Place.Above : Place.Below,
    };

    private enum Place
    {
        Above,
        Below,
        Outside,
        Shared,
    }

    /// <summary>One frame.</summary>
    /// <param name="Title">What stands in its corner; empty for no frame.</param>
    /// <param name="Nodes">The boxes in it.</param>
    public sealed record Lane(string Title, IReadOnlyList<PictureNode> Nodes);
}
