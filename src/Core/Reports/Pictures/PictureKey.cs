using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures;

/// <summary>The lines of a legend: one for each kind of line that looks different, and one for each change.</summary>
internal static class PictureKey
{
    /// <summary>Whether some line means more than that it is declared and used, which needs no legend.</summary>
    public static bool IsNeeded(Picture picture) =>
        picture.HasChanges || picture.Legend.Any(entry => entry.Status is not (PictureEdgeStatus.Used or PictureEdgeStatus.Declared));

    /// <summary>A line that looks like those of the picture, and what such lines mean.</summary>
    public static IEnumerable<(PictureEdge Edge, string Text)> Of(Picture picture)
    {
        // In a difference, what is not broken has the colour of its change.
        foreach (var entry in picture.Legend.Where(entry => !picture.HasChanges || entry.Status >= PictureEdgeStatus.Debt))
            yield return (new PictureEdge("", "", entry.Status) { IsWire = entry.Status == PictureEdgeStatus.Declared }, entry.Text);

        var changes = picture.Nodes.Select(node => node.Change).Concat(picture.Edges.Select(edge => edge.Change)).Distinct().OrderBy(change => change);
        foreach (var change in changes.Where(change => change != PictureChange.None))
            yield return (new PictureEdge("", "", PictureEdgeStatus.Used) { Change = change }, TextOf(change));
    }

    private static string TextOf(PictureChange change) => change switch
    {
        PictureChange.Added => "new",
        PictureChange.Removed => "gone",
        _ => "changed",
    };
}
