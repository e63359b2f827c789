using ArchRules.Reports;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Paths;

namespace ArchRules.Cli.Reports;

/// <summary>The report for programs. Its shape is a promise: keys are added, never renamed, and null ones are written.</summary>
internal static class JsonReport
{
    /// <summary>Writes one document.</summary>
    /// <param name="reports">The systems that were checked.</param>
    /// <param name="withDiagram">Whether each has its drawing as <c>diagram</c>, in Mermaid.</param>
    /// <returns>JSON that ends in a line feed.</returns>
    public static string Write(IReadOnlyList<SystemReport> reports, bool withDiagram)
    {
        var document = new
        {
            Version = 1,
            ExitCode = (int)CheckRun.ExitCodeOf(reports),
            Systems = reports.Select(report => SystemOf(report, withDiagram)),
        };
        return ReportJson.Write(JsonShape.Of(document)!);
    }

    private static object SystemOf(SystemReport report, bool withDiagram)
    {
        var (result, context) = (report.Result, report.Context);
        return new
        {
            Model = context.Show(context.ModelFile),
            result.Model.System,
            Assemblies = result.Assemblies.Select(assembly => new
            {
                assembly.Name,
                Path = context.Show(assembly.Path),
                Types = assembly.TypeCount,
                assembly.HasSymbols,
            }),
            Components = result.Components.Select(ComponentOf),
            StorageProofs = result.StorageProofs.Select(ProofOf),
            Violations = result.Violations.Where(violation => IsShown(violation.Rule, context)).Select(violation => ViolationOf(violation, context)),
            Findings = result.Findings.Where(finding => IsShown(finding.Rule, context)).Select(finding => FindingOf(finding, context)),
            Notes = result.Notes.Concat(report.Notes),
            // What the others of this document leave out, because it was there before.
            report.Since,
            Counts = CountsOf(result, context),
            ExitCode = (int)CheckRun.ExitCodeOf([report]),
            Diagram = withDiagram ? MermaidDiagram.Write(result) : null,
        };
    }

    private static object ComponentOf(CheckedComponent box) => new
    {
        box.Component.Name,
        Layer = box.Component.Layer?.Name,
        box.Component.IsShared,
        box.Component.Technology,
        Types = box.TypeCount,
        // The value that makes it a member of a family.
        box.Component.Value,
    };

    private static object ProofOf(StorageProof proof) => new
    {
        Component = proof.FrontEnd.Name,
        Answer = proof.Word,
        Path = proof.Path.Select(step => step.ToString()),
        proof.IsKnownDebt,
        proof.Reasons,
    };

    private static object ViolationOf(Violation violation, ReportContext context)
    {
        var dependency = violation.Dependency;
        return new
        {
            Rule = violation.Rule.Id,
            Severity = context.Severities[violation.Rule],
            violation.Message,
            Source = dependency.Source.ToString(),
            Target = dependency.Target.ToString(),
            SourceType = dependency.Source.FullTypeName,
            TargetType = dependency.Target.FullTypeName,
            SourceComponent = violation.SourceNode,
            TargetComponent = violation.TargetNode,
            dependency.Kind,
            File = dependency.Place is { } place ? context.Show(place.File) : null,
            dependency.Place?.Line,
            dependency.Place?.Column,
        };
    }

    private static object FindingOf(Finding finding, ReportContext context)
    {
        var inModel = finding.ModelRange is { } range ? (range.FileBeside(context.ModelFile), range.Line, range.Column) : default;
        var place = finding.Place is { } code ? (code.File, code.Line, code.Column) : inModel;
        return new
        {
            Rule = finding.Rule.Id,
            Severity = context.Severities[finding.Rule],
            finding.Message,
            File = place.Item1 is { } file ? context.Show(file) : null,
            Line = place.Item1 is null ? (int?)null : place.Item2,
            Column = place.Item1 is null ? (int?)null : place.Item3,
        };
    }

    private static object CountsOf(CheckResult result, ReportContext context) => new
    {
        Errors = Count(Severity.Error, result, context),
        Warnings = Count(Severity.Warning, result, context),
        Suggestions = Count(Severity.Suggestion, result, context),
        KnownDebt = result.KnownDebtCount,
        Dependencies = result.DependencyCount,
        Crossings = result.CrossingCount,
        UnassignedTypes = result.UnassignedTypeCount,
        IgnoredTypes = result.IgnoredTypeCount,
    };

    private static int Count(Severity severity, CheckResult result, ReportContext context) =>
        result.Violations.Count(violation => context.Severities[violation.Rule] == severity)
        + result.Findings.Count(finding => context.Severities[finding.Rule] == severity);

    private static bool IsShown(Rule rule, ReportContext context) => context.Severities[rule] > Severity.None;
}
