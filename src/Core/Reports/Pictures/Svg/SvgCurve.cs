using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>A line as a smooth curve that leaves and enters boxes straight.</summary>
internal sealed class SvgCurve
{
    // The head of an arrow ends at the border.
    private const double Head = 3;

    private readonly List<(double X1, double Y1, double X2, double Y2)> parts = [];
    private readonly bool isArc;

    /// <summary>Draws a line.</summary>
    /// <param name="edge">The line.</param>
    /// <param name="layout">Where the boxes are.</param>
    /// <param name="ports">Where it touches them.</param>
    public SvgCurve(PictureEdge edge, SvgLayout layout, SvgPorts ports)
    {
        if (!layout.Ways.TryGetValue(edge, out var way))
        {
            // Two boxes of one row.
            var (from, to) = (layout[edge.Source], layout[edge.Target]);
            isArc = true;
            parts.Add((from.Middle, from.Bottom, to.Middle, to.Bottom + Head));
            return;
        }

        var isDown = way[way.Count - 1].Top > way[0].Top;
        var (x, y) = (ports[edge, false], isDown ? way[0].Top + SvgLayout.BoxHeight : way[0].Top);
        for (var i = 1; i < way.Count; i++)
        {
            var isLast = i == way.Count - 1;
            var nextX = isLast ? ports[edge, true] : way[i].X;
            var nextY = isDown ? way[i].Top - (isLast ? Head : 0) : way[i].Top + SvgLayout.BoxHeight + (isLast ? Head : 0);
            parts.Add((x, y, nextX, nextY));
            (x, y) = (nextX, isDown ? nextY + SvgLayout.BoxHeight : nextY - SvgLayout.BoxHeight);
        }
    }

    /// <summary>The places along the curve that are good for a label, the best first.</summary>
    public IEnumerable<(double X, double Y)> LabelPlaces => parts
        .OrderByDescending(part => Math.Abs(part.Y2 - part.Y1))
        .SelectMany(part => new[] { 0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8 }.Select(t => At(part, t)));

    /// <summary>The data of a path.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var (lastX, lastY) = (double.NaN, double.NaN);
        foreach (var (x1, y1, x2, y2) in parts)
        {
            // Between two parts the line passes a row.
            text.Append(double.IsNaN(lastX) ? "M" : "L").Append(SvgText.Number(x1)).Append(' ').Append(SvgText.Number(y1));
            var (c1, c2) = Controls((x1, y1, x2, y2));
            text.Append('C').Append(SvgText.Number(x1)).Append(' ').Append(SvgText.Number(c1)).Append(' ')
                .Append(SvgText.Number(x2)).Append(' ').Append(SvgText.Number(c2)).Append(' ')
                .Append(SvgText.Number(x2)).Append(' ').Append(SvgText.Number(y2));
            (lastX, lastY) = (x2, y2);
        }

        return text.ToString();
    }

    private (double C1, double C2) Controls((double X1, double Y1, double X2, double Y2) part)
    {
        if (isArc)
            return (part.Y1 + 34, part.Y2 + 34);

        var bend = (part.Y2 - part.Y1) * 0.5;
        return (part.Y1 + bend, part.Y2 - bend);
    }

    private (double X, double Y) At((double X1, double Y1, double X2, double Y2) part, double t)
    {
        var (c1, c2) = Controls(part);
        var (a, b, c, d) = ((1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t);
        return (((a + b) * part.X1) + ((c + d) * part.X2), (a * part.Y1) + (b * c1) + (c * c2) + (d * part.Y2));
    }
}
