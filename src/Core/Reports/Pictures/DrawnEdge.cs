using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Verdicts;

namespace ArchRules.Reports.Pictures;

/// <summary>Gathers what is known of one pair of boxes, until its line can be drawn.</summary>
internal sealed class DrawnEdge
{
    private readonly List<Arrow> arrows = [];
    private readonly SortedSet<string> rules = new(StringComparer.Ordinal);
    private bool isUsed;
    private PictureCounts counts;

    public void AddArrow(Arrow arrow, bool isUsed)
    {
        arrows.Add(arrow);
        this.isUsed |= isUsed;
    }

    public void AddUse(int uses, int composed) => counts += new PictureCounts(uses, composed, 0, 0);

    public void AddViolation(Violation violation, bool isDebt)
    {
        rules.Add(violation.Rule.Id);
        counts += isDebt ? new PictureCounts(0, 0, 0, 1) : new PictureCounts(0, 0, 1, 0);
    }

    public PictureEdge Draw(string source, string target)
    {
        var because = string.Join("; ", arrows.Select(arrow => arrow.Because).OfType<string>().Distinct());
        return new PictureEdge(source, target, StatusOf())
        {
            Modes = arrows.Select(arrow => arrow.Mode.Word()).Distinct().ToArray(),
            IsWire = arrows.Count > 0 && arrows.All(arrow => arrow.Mode.IsWire()),
            Counts = counts,
            Rules = rules.ToArray(),
            Because = because.Length == 0 ? null : because,
        };
    }

    private PictureEdgeStatus StatusOf()
    {
        if (counts.Violations > 0)
            return PictureEdgeStatus.Violating;

        if (counts.Debt > 0)
            return PictureEdgeStatus.Debt;

        if (arrows.Count > 0)
            return StatusOfArrows();

        if (counts.Uses > 0)
            return PictureEdgeStatus.Allowed;

        return counts.Composed > 0 ? PictureEdgeStatus.Composed : PictureEdgeStatus.Forbidden;
    }

    private PictureEdgeStatus StatusOfArrows()
    {
        if (isUsed || counts.Uses > 0)
            return PictureEdgeStatus.Used;

        // Code does not show who calls whom over a wire, unless the other side is a technology's client library.
        var showsInCode = arrows.Any(arrow =>
            arrow.Source.HasCode && (arrow.Target.Technology is not null || (arrow.Target.HasCode && !arrow.Mode.IsWire())));
        return showsInCode ? PictureEdgeStatus.Unused : PictureEdgeStatus.Declared;
    }
}
