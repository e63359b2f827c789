using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Reports.Pictures.Svg;

/// <summary>Finds places for the words beside lines where they hide neither boxes nor each other.</summary>
internal sealed class SvgLabels(IEnumerable<Area> boxes)
{
    private const double Height = 15;

    private readonly List<Area> taken = boxes.ToList();

    /// <summary>Takes a place.</summary>
    /// <returns>The middle of the label; the best place of the curve where none is free.</returns>
    public (double X, double Y) Place(string label, SvgCurve curve)
    {
        var width = SvgText.WidthOf(label, 6.3) + 6;
        var places = curve.LabelPlaces.ToArray();
        foreach (var (x, y) in places)
        {
            var area = new Area(x - (width / 2), y - (Height / 2), width, Height);
            if (taken.Any(area.Meets))
                continue;

            taken.Add(area);
            return (x, y);
        }

        return places[0];
    }
}
