using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Reports;

/// <summary>Says what decides between two ends: the rule, the arrow, the layers, or nothing; and the way that is allowed.</summary>
public sealed class PairExplanation
{
    private readonly PlacedSubject source;
    private readonly PlacedSubject target;
    private readonly Judge judge;
    private readonly ReportContext context;

    private readonly Rule? broken;

    private PairExplanation(PlacedSubject source, PlacedSubject target, Judge judge, ReportContext context, Rule? broken)
    {
        this.broken = broken;
        this.source = source;
        this.target = target;
        this.judge = judge;
        this.context = context;
    }

    /// <summary>Explains.</summary>
    /// <param name="source">Who uses, or would.</param>
    /// <param name="target">What is used, or would be.</param>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="context">How to show the model's file.</param>
    /// <param name="broken">The rule that some dependency between the two breaks; null to find what holds for every dependency.</param>
    /// <returns>The verdict in the first line, then one line for each thing that decides it, indented.</returns>
    public static IReadOnlyList<string> Write(
        PlacedSubject source, PlacedSubject target, Judge judge, ReportContext context, Rule? broken = null) =>
        new PairExplanation(source, target, judge, context, broken).Lines().ToArray();

    private IEnumerable<string> Lines()
    {
        var crossing = new Crossing(source.Place, target.Place, DependencyKind.Call, false);
        var found = crossing.StaysInside ? null : judge.FindBrokenRule(crossing);
        var rule = broken?.Id ?? found;
        yield return $"{source.Name} -> {target.Name}: {Verdict(rule)}";
        foreach (var end in new[] { source, target })
            yield return $"  {WhoIs(end)}";

        if (crossing.StaysInside)
        {
            yield return "  " + WhyFree();
            yield break;
        }

        // What the member or the signature decides has its message already.
        if (rule is not null && rule == found)
            yield return "  " + judge.Describe(crossing, rule, new Dependency(Named(source), Named(target), DependencyKind.Call, null)).Message;

        foreach (var line in WhatAllows(judge.PairOf(crossing), rule))
            yield return "  " + line;
        if (rule is not null)
            yield return $"  more: {Rules.Get(rule).HelpLink}";
    }

    private static string Verdict(string? rule) => rule switch
    {
        null => "allowed",
        DeprecatedArrowCheck.Id => $"allowed for now ({rule}: {DeprecatedArrowCheck.Title})",
        WireCrossedCheck.Id => $"allowed over a wire, not in one process ({rule}: {WireCrossedCheck.Title})",
        _ => $"not allowed ({rule}: {Rules.Get(rule).Title})",
    };

    private string WhoIs(PlacedSubject end)
    {
        if (judge.Model.FindComponent(end.Place) is { } component)
            return DescribeComponent(end, component);

        if (end.Place.HasNode)
        {
            var technology = judge.Places.FindTechnology(end.Place.Node)!;
            var box = judge.Model.FindComponent(end.Name) is { Technology: not null } ? $"'{end.Name}' is a box of" : $"'{end.Name}' is";
            return end.Name == technology.Name
                ? $"'{end.Name}' is a technology of category {technology.Category.Word()}"
                : $"{(end.Kind == SubjectKind.Type ? $"'{end.Name}' is part of" : box)} technology '{technology.Name}' of category {technology.Category.Word()}";
        }

        return end.Place == Placement.Ignored
            ? $"'{end.Name}' is ignored by the model"
            : $"'{end.Name}' belongs to no component and no technology";
    }

    private static string DescribeComponent(PlacedSubject end, Component component)
    {
        var what = component.IsShared ? "shared component" : "component";
        var layer = component.Layer is { } known ? $" in layer '{known.Name}'" : component.IsShared ? "" : " without a layer";
        return end.Kind == SubjectKind.Type ? $"'{end.Name}' belongs to {what} '{component.Name}'{layer}" : $"'{end.Name}' is a {what}{layer}";
    }

    private string WhyFree() => source.Place.HasNode && target.Place.HasNode
        ? "both are in one component, whose code may use itself"
        : "a dependency is judged only when both ends belong to the model; see AR0004 for unassigned code";

    private IEnumerable<string> WhatAllows(Pair pair, string? rule)
    {
        foreach (var arrow in pair.Arrows)
            yield return $"arrow '{arrow}'{(arrow.IsDeprecated ? ", deprecated," : "")} at {Place(arrow)}{Reason(arrow.Because)}";
        if (pair.Forbidden is { } forbidden)
            yield return $"closed by 'forbid' at {Place(forbidden)}{Reason(forbidden.Because)}";
        if (rule is not null and not DeprecatedArrowCheck.Id)
            yield break;

        if (pair.Arrows.Count == 0)
            yield return WhyWithoutArrow(pair);
        if (AccessModeCheck.Applies(pair))
            yield return $"members decide: what the arrow's mode does not permit is {AccessModeCheck.Id}";
        if (pair.Target is { Exposes.Count: > 0 } surface)
            yield return $"only for what '{surface.Name}' exposes ({string.Join(", ", surface.Exposes)}); any other type is {HiddenTypeCheck.Id}";
    }

    private string WhyWithoutArrow(Pair pair)
    {
        if (pair.Target is { IsShared: true })
            return $"'{pair.TargetName}' is shared: everyone may use it, without an arrow";

        if (pair.IsOwner)
            return $"'{pair.Source.Name}' owns technology '{pair.TargetName}'";

        if (pair.Technology is not null)
            return $"nobody owns technology '{pair.TargetName}', and no box stands for it";

        return judge.Model.HasArrows
            ? "there is no arrow, and 'unlisted: by-layer' lets the layers decide"
            : "the file has no arrows, so the layers decide";
    }

    private string Place(Arrow arrow) => $"{context.Show(context.ModelFile)}({arrow.Range.Line},{arrow.Range.Column})";

    private static string Reason(string? because) => because is null ? "" : $", because {because}";

    private static CodeElement Named(PlacedSubject end) => new("", "", end.Name, "");
}
