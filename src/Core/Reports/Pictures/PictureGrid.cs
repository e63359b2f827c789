using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures;

/// <summary>
/// Sets boxes in rows by lines that nobody sees: layouts put boxes without lines side by side, and the picture gets as wide as there are
/// boxes. In a bundled picture that is every box, and the layers stand below each other as a whole.
/// </summary>
internal sealed class PictureGrid
{
    private const int FewestNodes = 6;
    private const int MostColumns = 10;
    private readonly Dictionary<string, (string Frame, int Row)> rows = new(StringComparer.Ordinal);
    private readonly List<(string Above, string Below)> pairs = [];

    public PictureGrid(Picture picture)
    {
        IsBundled = picture.Bundles.Count > 0;
        var joined = new HashSet<string>(picture.Edges.SelectMany(edge => new[] { edge.Source, edge.Target }), StringComparer.Ordinal);
        string[] above = [];
        foreach (var frame in picture.Groups.Select(group => group.Name))
        {
            var all = picture.Nodes.Where(node => node.Layer == frame).Select(node => node.Name).ToArray();
            var loose = IsBundled ? all : all.Where(name => !joined.Contains(name)).ToArray();
            var columns = SetInRows(loose, frame);

            // A frame that no line joins to another one would stand beside the first layer.
            if (loose.Length == all.Length && above.Length > 0)
                pairs.AddRange(loose.Take(columns).Select((name, column) => (above[column % above.Length], name)));

            above = all.Skip(all.Length - columns).ToArray();
        }

        SetInRows(picture.Nodes.Where(node => node.Layer is null && !joined.Contains(node.Name)).Select(node => node.Name).ToArray(), "");
    }

    /// <summary>Whether the lines of the picture are bundled, so that the grid decides where boxes stand, and not the lines.</summary>
    public bool IsBundled { get; }

    /// <summary>Which box stands right below which, by their names.</summary>
    public IReadOnlyList<(string Above, string Below)> Pairs => pairs;

    /// <summary>Whether a line between boxes leads up, so that a layout that goes down would turn the grid around.</summary>
    public bool LeadsUp(Picture picture, PictureEdge edge)
    {
        if (!IsBundled || !rows.TryGetValue(edge.Source, out var source) || !rows.TryGetValue(edge.Target, out var target))
            return false;

        return source.Frame == target.Frame ? source.Row > target.Row : RankOf(picture, source.Frame) > RankOf(picture, target.Frame);
    }

    private static int RankOf(Picture picture, string frame) => picture.Groups.FirstOrDefault(group => group.Name == frame)?.Rank ?? int.MaxValue;

    // The layouts do well with a few boxes.
    private int SetInRows(string[] nodes, string frame)
    {
        var columns = Math.Min(MostColumns, Math.Max(4, (int)Math.Ceiling(Math.Sqrt(nodes.Length * 1.5))));
        if (!IsBundled && nodes.Length < FewestNodes)
            return columns;

        for (var i = 0; i < nodes.Length; i++)
        {
            rows[nodes[i]] = (frame, i / columns);
            if (i >= columns)
                pairs.Add((nodes[i - columns], nodes[i]));
        }

        return columns;
    }
}
