using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model.Schema;

namespace ArchRules.Reports.Pictures;

/// <summary>Writes a picture as JSON, for programs that draw it in their own way.</summary>
public static class JsonPicture
{
    /// <summary>Writes a picture: all that <see cref="Picture"/> has, without what is null, empty or zero.</summary>
    /// <param name="picture">The picture.</param>
    /// <returns>One document that ends in a line feed; the same for the same picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picture"/> is null.</exception>
    public static string Write(Picture picture)
    {
        _ = picture ?? throw new ArgumentNullException(nameof(picture));
        return JsonText.Write(new JsonMapping
        {
            { "version", 1 },
            { "title", picture.Title },
            { "layers", picture.Groups.Select(group => new JsonMapping { { "name", group.Name }, { "rank", group.Rank } }).ToArray() },
            { "nodes", picture.Nodes.Select(Node).ToArray() },
            { "edges", picture.Edges.Select(Edge).ToArray() },
            { "bundles", picture.Bundles.Select(Edge).ToArray() },
            { "legend", picture.Legend.Select(Entry).ToArray() },
            { "notes", picture.Notes },
        });
    }

    private static JsonMapping Node(PictureNode node)
    {
        var mapping = new JsonMapping { { "name", node.Name }, { "kind", Word(node.Kind) } };
        AddText(mapping, "layer", node.Layer);
        AddText(mapping, "technology", node.Technology);
        AddText(mapping, "description", node.Description);
        AddText(mapping, "family", node.Family);
        AddCount(mapping, "types", node.TypeCount);
        if (!node.IsDeclared)
            mapping.Add("declared", false);
        if (node.Parts.Count > 0)
            mapping.Add("parts", node.Parts);
        if (node.Inside != default)
            mapping.Add("inside", Counts(node.Inside));
        AddChange(mapping, node.Change);
        return mapping;
    }

    private static JsonMapping Edge(PictureEdge edge)
    {
        var mapping = new JsonMapping { { "from", edge.Source }, { "to", edge.Target }, { "status", Word(edge.Status) } };
        if (edge.Modes.Count > 0)
            mapping.Add("modes", edge.Modes);
        if (edge.IsWire)
            mapping.Add("wire", true);
        foreach (var count in Counts(edge.Counts).Entries)
            mapping.Add(count.Key, count.Value);
        if (edge.Rules.Count > 0)
            mapping.Add("rules", edge.Rules);
        AddText(mapping, "because", edge.Because);
        if (edge.Parts > 1)
            mapping.Add("parts", edge.Parts);
        AddChange(mapping, edge.Change);
        return mapping;
    }

    private static JsonMapping Entry(PictureLegendEntry entry) =>
        new() { { "status", Word(entry.Status) }, { "text", entry.Text }, { "count", entry.Count } };

    private static JsonMapping Counts(PictureCounts counts)
    {
        var mapping = new JsonMapping();
        AddCount(mapping, "uses", counts.Uses);
        AddCount(mapping, "composed", counts.Composed);
        AddCount(mapping, "violations", counts.Violations);
        AddCount(mapping, "debt", counts.Debt);
        return mapping;
    }

    private static void AddText(JsonMapping mapping, string key, string? value)
    {
        if (value is not null)
            mapping.Add(key, value);
    }

    private static void AddCount(JsonMapping mapping, string key, int value)
    {
        if (value != 0)
            mapping.Add(key, value);
    }

    private static void AddChange(JsonMapping mapping, PictureChange change)
    {
        if (change != PictureChange.None)
            mapping.Add("change", Word(change));
    }

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
