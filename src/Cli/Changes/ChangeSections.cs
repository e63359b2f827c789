using System.Globalization;
using ArchRules.Model;
using ArchRules.Reports;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Changes;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Cli.Changes;

/// <summary>Puts what changed into lines for a person, whatever they are shown with.</summary>
internal static class ChangeSections
{
    /// <summary>Lists the parts that have something to say, the weightiest first.</summary>
    public static IReadOnlyList<ChangeSection> Of(ComparedSystem system)
    {
        var changes = system.Changes;
        return new ChangeSection[]
        {
            new("The rules are weaker", system.Weaker.Select(rule => Line(rule, system.Context)).ToArray(), true),
            new("Found by the rules of then, not by those of now", Lines(changes.LetThrough, system.Context), true),
            new("New violations", Lines(system.Added, system.Context), true),
            new("Violations that are gone", changes.GoneViolations.Select(NameOf).ToArray(), false),
            new("Known debt", changes.Debt.Select(Line).ToArray(), false),
            new("Components", [.. changes.AddedComponents.Select(box => "new: " + Line(box)), .. changes.GoneComponents.Select(box => "gone: " + Line(box))], false),
            new("Arrows", Arrows(changes), false),
            new("What the code uses", Uses(changes), false),
            new("Other changes of the rules", Others(system), false),
            new("Metrics", changes.Metrics.Select(Line).ToArray(), false),
        }.Where(section => section.Lines.Count > 0).ToArray();
    }

    private static string[] Arrows(SystemChanges changes) =>
    [
        .. changes.AddedArrows.Select(arrow => "new: " + Line(arrow)),
        .. changes.ChangedArrows.Select(change => $"changed: {Line(change.Then)} is {Line(change.Now)}"),
        .. changes.GoneArrows.Select(arrow => "gone: " + Line(arrow)),
    ];

    private static string[] Uses(SystemChanges changes) =>
    [
        .. changes.AddedUses.Select(use => "new: " + Line(use)),
        .. changes.GoneUses.Select(use => "gone: " + Line(use)),
    ];

    // Arrows have a part of their own.
    private static string[] Others(ComparedSystem system) => system.Changes.Rules
        .Where(rule => rule.Kind != RuleChangeKind.Weaker && !rule.Message.StartsWith("arrow '", StringComparison.Ordinal))
        .Select(rule => Line(rule, system.Context) + (rule.Kind == RuleChangeKind.Stricter ? " (stricter)" : ""))
        .ToArray();

    private static string[] Lines(IEnumerable<Violation> violations, ReportContext context) => violations.Select(violation =>
    {
        var place = violation.Dependency.Place is { } known ? $"{context.Show(known.File)}({known.Line},{known.Column})" : violation.Dependency.Source.ToString();
        return $"{place}: {violation.Rule.Id}: {violation.Message}";
    }).ToArray();

    private static string Line(RuleChange rule, ReportContext context) => rule.Range is { } range
        ? $"{rule.Message}: {context.Show(range.FileBeside(context.ModelFile))}({range.Line},{range.Column})"
        : rule.Message;

    private static string NameOf(Violation violation) => $"{violation.Rule.Id}: {violation.Dependency.Source} -> {violation.Dependency.Target}";

    private static string Line(DebtChange change) =>
        $"{(change.Then == 0 ? "new" : change.Now == 0 ? "gone" : $"{change.Then} -> {change.Now}")}: {change.Rule}: {change.Source} -> {change.Target}"
        + (change.Then == 0 && change.Now > 1 ? $", {change.Now} times" : "");

    private static string Line(CheckedComponent box)
    {
        var component = box.Component;
        var layer = component.Layer is { } known ? $" in layer '{known.Name}'" : component.IsShared ? ", shared" : "";
        return $"'{component.Name}'{layer}{(component.HasCode ? $", {Quantity.Of(box.TypeCount, "type")}" : component.Technology is { } technology ? ", " + technology : ", outside")}";
    }

    private static string Line(Arrow arrow) => $"{arrow}{(arrow.IsDeprecated ? " (deprecated)" : "")}";

    private static string Line(ComponentUse use) =>
        $"{use.Source.Name} -> {use.Target.Name}, {Quantity.Of(use.Count, "dependency")}{(use.BrokenRules.Count == 0 ? "" : $", against {string.Join(", ", use.BrokenRules.Keys)}")}";

    private static string Line(MetricChange change)
    {
        var (then, now) = (change.Then, change.Now);
        var values = new[]
        {
            Line("types", then.TypeCount, now.TypeCount),
            Line("Ca", then.AfferentCoupling, now.AfferentCoupling),
            Line("Ce", then.EfferentCoupling, now.EfferentCoupling),
            Line("instability", then.Instability, now.Instability),
            Line("abstractness", then.Abstractness, now.Abstractness),
            Line("distance", then.Distance, now.Distance),
        };
        return $"{now.Component.Name}: {string.Join(", ", values.OfType<string>())}";
    }

    private static string? Line(string name, double then, double now) => Shown(then) == Shown(now) ? null : $"{name} {Shown(then)} -> {Shown(now)}";

    private static string Shown(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
