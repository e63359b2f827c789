using System.Collections.Generic;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>A place in a row: for a box, or for a long line that passes between boxes.</summary>
internal sealed class Slot(PictureNode? node, double width, int lane)
{
    /// <summary>The box; null where a line passes.</summary>
    public PictureNode? Node { get; } = node;

    public double Width { get; } = width;

    /// <summary>Which of the layers side by side it is in, from the left.</summary>
    public int Lane { get; } = lane;

    public int Row { get; set; }

    /// <summary>The middle.</summary>
    public double X { get; set; }

    /// <summary>What lines lead to in rows above, then in rows below.</summary>
    public List<Slot> Above { get; } = [];

    public List<Slot> Below { get; } = [];

    public double GapTo(Slot next) => Lane != next.Lane ? 64 : Node is null && next.Node is null ? 12 : Node is null || next.Node is null ? 18 : 36;

    public void Join(Slot below)
    {
        Below.Add(below);
        below.Above.Add(this);
    }
}
