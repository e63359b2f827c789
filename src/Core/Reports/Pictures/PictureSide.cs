using System;
using System.Linq;

namespace ArchRules.Reports.Pictures;

/// <summary>One side of a picture that has both: what is declared, or what the code does.</summary>
public static class PictureSide
{
    /// <summary>Leaves one side.</summary>
    /// <param name="picture">A picture of both sides.</param>
    /// <param name="view">The side; <see cref="PictureView.Both"/> gives the picture itself.</param>
    /// <returns>
    /// The declared side has all boxes of the model, and no counts; the actual one has the lines that some code uses, with counts and
    /// without modes, and no line that is only known to be declared.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="picture"/> is null.</exception>
    public static Picture Of(Picture picture, PictureView view)
    {
        _ = picture ?? throw new ArgumentNullException(nameof(picture));
        return view switch
        {
            PictureView.Declared => Declared(picture),
            PictureView.Actual => picture.With(picture.Nodes, picture.Edges
                .Where(edge => edge.Counts != default || edge.Status == PictureEdgeStatus.Used)
                .Select(edge => edge with { Modes = [], IsWire = false, Because = null })),
            _ => picture,
        };
    }

    private static Picture Declared(Picture picture)
    {
        var edges = picture.Edges
            .Where(edge => edge.Modes.Count > 0 || edge.Status == PictureEdgeStatus.Forbidden)
            .Select(edge => edge with
            {
                Status = edge.Modes.Count > 0 ? PictureEdgeStatus.Declared : edge.Status,
                Counts = default,
                Rules = [],
            })
            .ToArray();
        return picture.With(picture.Nodes.Where(node => node.IsDeclared), edges);
    }
}
