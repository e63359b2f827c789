using ArchRules.Cli.Reports;
using ArchRules.Model;
using ArchRules.Reports;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Changes;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Cli.Changes;

/// <summary>What changed, for programs. Its shape is a promise: keys are added, never renamed, and null ones are written.</summary>
internal static class ChangesJson
{
    /// <summary>Writes one document that ends in a line feed.</summary>
    public static string Write(IEnumerable<ComparedSystem> systems) =>
        ReportJson.Write(JsonShape.Of(new { Version = 1, Systems = systems.Select(SystemOf) })!);

    private static object SystemOf(ComparedSystem system)
    {
        var changes = system.Changes;
        return new
        {
            System = changes.Now.Model.System,
            Model = system.Context.Show(system.Context.ModelFile),
            system.Ends,
            system.Conclusion,
            Components = new { Added = changes.AddedComponents.Select(NameOf), Gone = changes.GoneComponents.Select(NameOf) },
            Arrows = new
            {
                Added = changes.AddedArrows.Select(arrow => arrow.ToString()),
                Gone = changes.GoneArrows.Select(arrow => arrow.ToString()),
                Changed = changes.ChangedArrows.Select(change => new { Then = change.Then.ToString(), Now = change.Now.ToString() }),
            },
            Uses = new { Added = changes.AddedUses.Select(UseOf), Gone = changes.GoneUses.Select(UseOf) },
            Violations = new
            {
                Added = system.Added.Select(violation => ViolationOf(violation, system.Context)),
                Gone = changes.GoneViolations.Select(violation => ViolationOf(violation, system.ContextThen)),
                LetThrough = changes.LetThrough.Select(violation => ViolationOf(violation, system.Context)),
            },
            changes.Debt,
            Rules = changes.Rules.Select(rule => RuleOf(rule, system.Context)),
            Metrics = changes.Metrics.Select(change => new { change.Now.Component.Name, Then = MetricsOf(change.Then), Now = MetricsOf(change.Now) }),
        };
    }

    private static string NameOf(CheckedComponent box) => box.Component.Name;

    private static object UseOf(ComponentUse use) => new { Source = use.Source.Name, Target = use.Target.Name, use.Count };

    private static object RuleOf(RuleChange rule, ReportContext context) => new
    {
        rule.Kind,
        rule.Message,
        File = rule.Range is { } range ? context.Show(range.FileBeside(context.ModelFile)) : null,
        rule.Range?.Line,
    };

    private static object ViolationOf(Violation violation, ReportContext context) => new
    {
        Rule = violation.Rule.Id,
        Severity = context.Severities[violation.Rule],
        violation.Message,
        Source = violation.Dependency.Source.ToString(),
        Target = violation.Dependency.Target.ToString(),
        SourceComponent = violation.SourceNode,
        TargetComponent = violation.TargetNode,
        File = violation.Dependency.Place is { } place ? context.Show(place.File) : null,
        violation.Dependency.Place?.Line,
    };

    private static object MetricsOf(ComponentMetrics metrics) => new
    {
        Types = metrics.TypeCount,
        metrics.AfferentCoupling,
        metrics.EfferentCoupling,
        metrics.Instability,
        metrics.Abstractness,
        metrics.Distance,
    };
}
