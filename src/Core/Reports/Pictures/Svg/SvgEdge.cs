using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>How a line is shown.</summary>
internal static class SvgEdge
{
    /// <summary>The lines that wait until their box is pointed at: what everyone may use, and what only composes, would hide the rest.</summary>
    public static HashSet<PictureEdge> FindQuiet(Picture picture)
    {
        var shared = new HashSet<string>(
            picture.Nodes.Where(node => node.Kind == PictureNodeKind.Shared).Select(node => node.Name), StringComparer.Ordinal);
        return [.. picture.Edges.Where(edge =>
            edge.Status is PictureEdgeStatus.Composed or PictureEdgeStatus.Forbidden
            || (edge.Status == PictureEdgeStatus.Allowed && shared.Contains(edge.Target)))];
    }

    /// <summary>The word that style sheets know a status by.</summary>
    public static string ClassOf(PictureEdgeStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>A line in words: <c>web to store: AR0102: 3; 12 uses</c>.</summary>
    public static string Describe(PictureEdge edge)
    {
        var uses = edge.Counts.Uses > 0 ? SvgText.Count(edge.Counts.Uses, "use") : "";
        var words = string.Join("; ", new[] { edge.Label, uses, edge.Because is null ? "" : "because " + edge.Because }.Where(word => word.Length > 0));
        return edge.Source + " to " + edge.Target + (words.Length == 0 ? "" : ": " + words);
    }
}
