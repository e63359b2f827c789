using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>What the lines of a picture mean, below it.</summary>
internal sealed class SvgLegend
{
    private const double RowHeight = 22;
    private const double Sample = 40;

    private readonly PictureLegendEntry[] entries;
    private readonly (double X, int Row)[] places;

    /// <summary>Lays a legend out.</summary>
    /// <param name="legend">What to say, the weightiest last.</param>
    /// <param name="width">How wide it may be; the longest entry may be wider.</param>
    public SvgLegend(IReadOnlyList<PictureLegendEntry> legend, double width)
    {
        entries = legend.Reverse().ToArray();
        places = new (double, int)[entries.Length];
        var (x, row) = (0.0, 0);
        for (var i = 0; i < entries.Length; i++)
        {
            var needed = Sample + 8 + SvgText.WidthOf(entries[i].Text, 6.2) + 26;
            if (x > 0 && x + needed > width)
                (x, row) = (0, row + 1);

            places[i] = (x, row);
            x += needed;
            Width = Math.Max(Width, x);
        }

        Height = entries.Length == 0 ? 0 : ((row + 1) * RowHeight) + 12;
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Writes the legend.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="top">Where it begins.</param>
    public void Write(StringBuilder svg, double top)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            var y = top + 12 + (places[i].Row * RowHeight);
            svg.Append($"<g class=\"edge {SvgEdge.ClassOf(entries[i].Status)}\"><path d=\"M{SvgText.Number(places[i].X)} {SvgText.Number(y)}h{SvgText.Number(Sample)}\"/></g>")
                .Append($"<text class=\"more\" style=\"text-anchor:start\" x=\"{SvgText.Number(places[i].X + Sample + 8)}\" y=\"{SvgText.Number(y + 4)}\">{SvgText.Escape(entries[i].Text)}</text>\n");
        }
    }
}
