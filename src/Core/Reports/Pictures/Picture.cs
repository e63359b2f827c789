using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures;

/// <summary>An architecture as boxes and lines, whatever it is going to be drawn with: what is declared and what the code does, in one.</summary>
/// <param name="Title">What it shows.</param>
public sealed record Picture(string Title)
{
    /// <summary>The boxes, in the order of the model; each name once.</summary>
    public IReadOnlyList<PictureNode> Nodes { get; init; } = [];

    /// <summary>The lines between boxes, in the order of their sources, then of their targets; one at most for each pair.</summary>
    public IReadOnlyList<PictureEdge> Edges { get; init; } = [];

    /// <summary>The layers that frame some box, from top to bottom.</summary>
    public IReadOnlyList<PictureGroup> Groups { get; init; } = [];

    /// <summary>
    /// Lines whose ends are layers instead of boxes: each stands for many between their boxes. Empty unless the picture was
    /// bundled.
    /// </summary>
    public IReadOnlyList<PictureEdge> Bundles { get; init; } = [];

    /// <summary>What the picture leaves out, as sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What the lines mean, for each kind that the picture has; the weightiest last.</summary>
    public IReadOnlyList<PictureLegendEntry> Legend => Edges.Concat(Bundles)
        .GroupBy(edge => edge.Status)
        .OrderBy(group => group.Key)
        .Select(group => new PictureLegendEntry(group.Key, TextOf(group.Key), group.Count()))
        .ToArray();

    /// <summary>Whether it is a difference: some part has a change.</summary>
    public bool HasChanges => Nodes.Any(node => node.Change != PictureChange.None) || Edges.Any(edge => edge.Change != PictureChange.None);

    /// <summary>The same picture with other parts: lines without both ends are left out, and so are empty layers.</summary>
    /// <param name="nodes">The boxes, in the order that the picture shall have.</param>
    /// <param name="edges">The lines, in any order; those of the same two boxes are put together.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Two boxes have one name.</exception>
    public Picture With(IEnumerable<PictureNode> nodes, IEnumerable<PictureEdge> edges)
    {
        var kept = (nodes ?? throw new ArgumentNullException(nameof(nodes))).ToArray();
        var index = kept.Select((node, i) => (node.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        return this with
        {
            Nodes = kept,
            Edges = (edges ?? throw new ArgumentNullException(nameof(edges)))
                .Where(edge => index.ContainsKey(edge.Source) && index.ContainsKey(edge.Target))
                .GroupBy(edge => (index[edge.Source], index[edge.Target]))
                .OrderBy(group => group.Key)
                .Select(group => group.Aggregate((all, next) => all.With(next)))
                .ToArray(),
            Groups = Groups.Where(group => kept.Any(node => node.Layer == group.Name)).ToArray(),
        };
    }

    private static string TextOf(PictureEdgeStatus status) => status switch
    {
        PictureEdgeStatus.Forbidden => "forbidden, and kept",
        PictureEdgeStatus.Composed => "composition roots only",
        PictureEdgeStatus.Allowed => "used, needs no arrow",
        PictureEdgeStatus.Unused => "declared, unused",
        PictureEdgeStatus.Declared => "declared, not visible in code",
        PictureEdgeStatus.Used => "declared and used",
        PictureEdgeStatus.Debt => "known debt",
        _ => "violation",
    };
}
