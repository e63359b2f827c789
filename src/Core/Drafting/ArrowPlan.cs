using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Verdicts.Graphs;

namespace ArchRules.Drafting;

/// <summary>The arrows of a draft: those that code uses, without what layers forbid or what closes a cycle.</summary>
/// <param name="Arrows">The arrows, in the order of the components.</param>
/// <param name="LeftOut">What code uses and no arrow allows, most uses first.</param>
internal sealed record ArrowPlan(IReadOnlyList<DraftArrow> Arrows, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>Draws arrows.</summary>
    public static ArrowPlan Of(BoxPlan boxes, Probe probe, LayerPlan layers)
    {
        var uses = probe.Uses
            .Select(use => Joint.Of(boxes, probe, use.Key, use.Value))
            .Where(joint => joint.Source != joint.Target || joint.Scope == ArrowScope.Other)
            .GroupBy(joint => (joint.Source, joint.Target, joint.Scope))
            .ToArray();
        var cut = CutOf(probe, uses.SelectMany(group => group).Where(joint => layers.Allows(joint.Source.Tier, joint.Target.Tier)));
        var arrows = new List<DraftArrow>();
        var left = new List<LeftOut>();
        foreach (var use in uses)
        {
            var arrow = new DraftArrow(use.Key.Source, use.Key.Target, use.Key.Scope, ArrowMode.Call);
            if (ReasonAgainst(arrow, layers) is { } reason)
                left.Add(new LeftOut(arrow.Source.Name, arrow.TargetName, use.Sum(joint => joint.Count), reason));
            else if (use.Any(joint => cut.Contains(joint.Units)))
                left.Add(new LeftOut(arrow.Source.Name, arrow.TargetName, use.Sum(joint => joint.Count), "closes a cycle"));
            else if (arrow.Target.Tier != Tier.Shared)
                arrows.Add(arrow);
        }

        arrows.AddRange(WiresOf(boxes, probe, layers));
        arrows.AddRange(TechnologiesOf(boxes, probe));
        return new ArrowPlan(arrows, left.OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Source, System.StringComparer.Ordinal).ThenBy(pair => pair.Target, System.StringComparer.Ordinal).ToArray());
    }

    private static string? ReasonAgainst(DraftArrow arrow, LayerPlan layers)
    {
        var (from, to) = (arrow.Source.Tier, arrow.Target.Tier);
        if (layers.Allows(from, to))
            return null;

        return from == Tier.Shared ? "shared code uses shared code only" : $"{layers.LayerOf(from)} must not use {layers.LayerOf(to)}";
    }

    private static HashSet<(int, int)> CutOf(Probe probe, IEnumerable<Joint> allowed) => [.. FeedbackArcs
        .Find(new Graph(probe.Units.Count, allowed.Select(joint => new Edge(joint.Units.Source, joint.Units.Target, joint.Count))))
        .Edges
        .Select(edge => (edge.Source, edge.Target))];

    private static IEnumerable<DraftArrow> WiresOf(BoxPlan boxes, Probe probe, LayerPlan layers) => probe.Calls
        .Select(call => Joint.Of(boxes, probe, call, 1))
        .Where(joint => (joint.Source != joint.Target || joint.Scope == ArrowScope.Other)
            && joint.Target.Tier != Tier.Shared && layers.Allows(joint.Source.Tier, joint.Target.Tier))
        .Select(joint => new DraftArrow(joint.Source, joint.Target, joint.Scope, ModeOf(probe, joint)))
        .Distinct();

    private static ArrowMode ModeOf(Probe probe, Joint joint)
    {
        var clients = probe.TechnologiesOf(
            probe.Units[joint.Units.Source], category => category is TechnologyCategory.Grpc or TechnologyCategory.HttpClient);
        return clients.Contains("grpc") && clients.Count == 1 ? ArrowMode.Grpc : ArrowMode.Http;
    }

    private static IEnumerable<DraftArrow> TechnologiesOf(BoxPlan boxes, Probe probe)
    {
        foreach (var box in boxes.Boxes.Where(box => box.Technology is not null))
        {
            foreach (var user in boxes.Boxes)
            {
                var uses = user.Units.SelectMany(probe.TechnologiesOf).Where(use => use.Technology.Name == box.Technology).ToArray();
                if (uses.Length == 0 || user.Tier == Tier.Shared)
                    continue;

                foreach (var mode in ModesOf(uses[0].Technology, uses.Aggregate(MemberAccess.Unclassified, (access, use) => access | use.Access)))
                    yield return new DraftArrow(user, box, ArrowScope.Any, mode);
            }
        }
    }

    private static IEnumerable<ArrowMode> ModesOf(Technology technology, MemberAccess access)
    {
        var isQueue = technology.Category == TechnologyCategory.Queue;
        var known = access & (isQueue ? MemberAccess.Publishes | MemberAccess.Consumes : (MemberAccess)~0);
        return known switch
        {
            MemberAccess.Publishes when isQueue => [ArrowMode.Publish],
            MemberAccess.Consumes when isQueue => [ArrowMode.Consume],
            MemberAccess.Publishes | MemberAccess.Consumes when isQueue => [ArrowMode.Publish, ArrowMode.Consume],
            MemberAccess.Reads => [ArrowMode.Read],
            MemberAccess.Writes => [ArrowMode.Write],
            MemberAccess.Reads | MemberAccess.Writes => [ArrowMode.ReadWrite],
            _ => [ArrowMode.Call],
        };
    }

    private sealed record Joint(Box Source, Box Target, ArrowScope Scope, (int Source, int Target) Units, int Count)
    {
        public static Joint Of(BoxPlan boxes, Probe probe, (int Source, int Target) units, int count) => new(
            boxes.Of(units.Source),
            boxes.Of(units.Target),
            boxes.ScopeOf(probe.Units[units.Source], probe.Units[units.Target]),
            units,
            count);
    }
}
