using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Verdicts.Graphs;

namespace ArchRules.Drafting;

/// <summary>The arrows of a draft: those that code uses, without what layers forbid or what closes a cycle.</summary>
/// <param name="Arrows">The arrows, in the order of the components.</param>
/// <param name="LeftOut">What code uses and no arrow allows, most uses first.</param>
/// <param name="Unproven">The components that call addresses made at run time, by name.</param>
internal sealed record ArrowPlan(IReadOnlyList<DraftArrow> Arrows, IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<string> Unproven)
{
    /// <summary>Draws arrows.</summary>
    public static ArrowPlan Of(BoxPlan boxes, Probe probe, LayerPlan layers, DraftStyle? style)
    {
        var uses = probe.Uses
            .Select(use => Joint.Of(boxes, probe, use.Key, use.Value))
            .Where(joint => joint.Source != joint.Target || joint.Scope == ArrowScope.Other)
            .GroupBy(joint => (joint.Source, joint.Target, joint.Scope))
            .ToArray();
        var cut = CutOf(uses.SelectMany(group => group).Where(joint => ReasonAgainst(joint.Arrow, layers, style) is null).ToArray());
        var arrows = new List<DraftArrow>();
        var left = new List<LeftOut>();
        foreach (var use in uses)
        {
            var arrow = use.First().Arrow;
            if (boxes.IsContractUse(arrow))
                continue;

            if (ReasonAgainst(arrow, layers, style) is { } reason)
                left.Add(new LeftOut(arrow.Source.Name, arrow.TargetName, use.Sum(joint => joint.Count), reason));
            else if (use.Any(joint => cut.Contains(joint.Nodes)))
                left.Add(new LeftOut(arrow.Source.Name, arrow.TargetName, use.Sum(joint => joint.Count), "closes a cycle"));
            else if (arrow.Target.Tier != Tier.Shared)
                arrows.Add(arrow);
        }

        arrows.AddRange(WiresOf(boxes, probe, layers, style));
        arrows.AddRange(TechnologiesOf(boxes, probe));
        return new ArrowPlan(
            arrows,
            left.OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Source, System.StringComparer.Ordinal).ThenBy(pair => pair.Target, System.StringComparer.Ordinal).ToArray(),
            probe.CallersOfUnknown.Select(unit => boxes.Of(unit).Name).Distinct().OrderBy(name => name, System.StringComparer.Ordinal).ToArray());
    }

    private static string? ReasonAgainst(DraftArrow arrow, LayerPlan layers, DraftStyle? style)
    {
        var (from, to) = (arrow.Source.Tier, arrow.Target.Tier);
        if (layers.Allows(from, to))
            return style.ReasonAgainst(arrow.Source, arrow.Target, arrow.Scope == ArrowScope.Same);

        return from == Tier.Shared ? "shared code uses shared code only" : $"{layers.LayerOf(from)} must not use {layers.LayerOf(to)}";
    }

    // By the members of families, which may have several units each.
    private static HashSet<(string, string)> CutOf(IReadOnlyCollection<Joint> allowed)
    {
        var names = allowed.SelectMany(joint => new[] { joint.Nodes.Source, joint.Nodes.Target }).Distinct().OrderBy(name => name, System.StringComparer.Ordinal).ToArray();
        var index = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, System.StringComparer.Ordinal);
        var graph = new Graph(names.Length, allowed.Select(joint => new Edge(index[joint.Nodes.Source], index[joint.Nodes.Target], joint.Count)));
        return [.. FeedbackArcs.Find(graph).Edges.Select(edge => (names[edge.Source], names[edge.Target]))];
    }

    // Who uses a contract calls its owner.
    private static IEnumerable<DraftArrow> WiresOf(BoxPlan boxes, Probe probe, LayerPlan layers, DraftStyle? style) => probe.Calls
        .Select(call => Joint.Of(boxes, probe, call, 1))
        .Concat(probe.Uses.Select(use => Joint.Of(boxes, probe, use.Key, 1)).Where(joint => joint.Target.ContractOf is not null && joint.Source.ContractOf is null)
            .Select(joint => joint with { Target = boxes.OwnerOf(joint.Target) }))
        .Where(joint => (joint.Source != joint.Target || joint.Scope == ArrowScope.Other)
            && joint.Target.Tier != Tier.Shared
            && (style == DraftStyle.Soa ? layers.Allows(joint.Source.Tier, joint.Target.Tier) : ReasonAgainst(joint.Arrow, layers, style) is null))
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
        public (string Source, string Target) Nodes { get; init; }

        public DraftArrow Arrow => new(Source, Target, Scope, ArrowMode.Call);

        public static Joint Of(BoxPlan boxes, Probe probe, (int Source, int Target) units, int count)
        {
            var (from, to) = (boxes.Of(units.Source), boxes.Of(units.Target));
            return new Joint(from, to, boxes.ScopeOf(probe.Units[units.Source], probe.Units[units.Target]), units, count)
            {
                Nodes = (NodeOf(from, units.Source), NodeOf(to, units.Target)),
            };
        }

        private static string NodeOf(Box box, int unit) => box.IsFamily ? box.Name + " " + box.Values[unit] : box.Name;
    }
}
