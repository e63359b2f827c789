using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArchRules.Verdicts;

namespace ArchRules.Reports;

/// <summary>The report that a person reads, in a terminal or as the message of a failed test.</summary>
public static class TextReport
{
    /// <summary>Writes a report.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="context">How to show paths and severities.</param>
    /// <returns>Lines that end in a line feed.</returns>
    public static string Write(CheckResult result, ReportContext context)
    {
        var text = new StringBuilder();
        WriteHead(text, result, context);
        WriteComponents(text, result);
        WriteProofs(text, result);
        text.Append(BoardSummary.Write(result));
        WriteViolations(text, result, context);
        WriteFindings(text, result, context);
        foreach (var note in result.Notes)
            text.Append("note: ").Append(note).Append('\n');
        if (result.Notes.Count > 0)
            text.Append('\n');

        text.Append(Conclusion(result, context)).Append('\n');
        return text.ToString();
    }

    /// <summary>The last line of a report.</summary>
    public static string Conclusion(CheckResult result, ReportContext context)
    {
        var failures = result.FailureCount(context.Severities);
        var debt = result.KnownDebtCount == 0 ? "" : $", {result.KnownDebtCount} known debt";
        var unassigned = result.UnassignedTypeCount == 0 ? "" : $", {Count(result.UnassignedTypeCount, "unassigned type")}";
        return failures == 0
            ? $"OK: {(result.OnlyAbout is { } part ? "no violation of " + part : "the code keeps to its architecture")}{debt}{unassigned}"
            : $"FAILED: {Count(failures, "violation")}{debt}{unassigned}";
    }

    private static void WriteHead(StringBuilder text, CheckResult result, ReportContext context)
    {
        text.Append(result.Model.System ?? "Architecture").Append(": ").Append(context.Show(context.ModelFile)).Append('\n');
        text.Append("checked ").Append(Count(result.Assemblies.Count, "assembly")).Append(", ")
            .Append(Count(result.Assemblies.Sum(assembly => assembly.TypeCount), "type")).Append(", ")
            .Append(Count(result.DependencyCount, "dependency")).Append(", of which ")
            .Append(result.CrossingCount).Append(" leave their component\n\n");
    }

    private static void WriteComponents(StringBuilder text, CheckResult result)
    {
        var rows = result.Components
            .Select(box => (
                box.Component.Name,
                Layer: box.Component.Layer?.Name ?? (box.Component.IsShared ? "shared" : box.Component.ContractOf is null ? "" : "contract"),
                Code: box.Component.HasCode ? Count(box.TypeCount, "type") : box.Component.Technology ?? "outside"))
            .ToArray();
        var names = rows.Max(row => row.Name.Length);
        var layers = rows.Max(row => row.Layer.Length);
        foreach (var row in rows)
            text.Append("  ").Append(row.Name.PadRight(names)).Append("  ").Append(row.Layer.PadRight(layers)).Append("  ").Append(row.Code).Append('\n');
        if (result.UnassignedTypeCount > 0)
            text.Append("  unassigned: ").Append(Count(result.UnassignedTypeCount, "type")).Append('\n');
        if (result.IgnoredTypeCount > 0)
            text.Append("  ignored: ").Append(Count(result.IgnoredTypeCount, "type")).Append('\n');
        text.Append('\n');
    }

    private static void WriteProofs(StringBuilder text, CheckResult result)
    {
        foreach (var proof in result.StorageProofs)
            text.Append(proof).Append('\n');
        if (result.StorageProofs.Count > 0)
            text.Append('\n');
    }

    private static void WriteViolations(StringBuilder text, CheckResult result, ReportContext context)
    {
        var debts = result.KnownDebt.ToLookup(debt => (debt.SourceNode, debt.TargetNode));
        foreach (var group in result.Violations.GroupBy(violation => (violation.SourceNode, violation.TargetNode)))
        {
            var shown = group.Where(violation => context.Severities[violation.Rule] > Severity.None).ToArray();
            if (shown.Length == 0)
                continue;

            var types = shown.Select(violation => violation.Dependency.Source.FullTypeName).Distinct().Count();
            var debt = debts[group.Key].Count();
            text.Append(group.Key.SourceNode).Append(" -> ").Append(group.Key.TargetNode).Append(": ")
                .Append(Count(shown.Length, "violation")).Append(" in ").Append(Count(types, "type"))
                .Append(debt == 0 ? "" : $", besides {debt} known debt").Append('\n');
            foreach (var violation in shown)
                text.Append("  ").Append(Line(violation, context)).Append('\n');
            text.Append('\n');
        }
    }

    private static void WriteFindings(StringBuilder text, CheckResult result, ReportContext context)
    {
        var shown = result.Findings.Where(finding => context.Severities[finding.Rule] > Severity.None).ToArray();
        foreach (var finding in shown)
            text.Append(Line(finding, context)).Append('\n');
        if (shown.Length > 0)
            text.Append('\n');
    }

    private static string Line(Violation violation, ReportContext context)
    {
        var place = violation.Dependency.Place is { } known
            ? $"{context.Show(known.File)}({known.Line},{known.Column})"
            : violation.Dependency.Source.ToString();
        return $"{place}: {Word(violation.Rule, context)} {violation.Rule.Id}: {violation.Message}";
    }

    private static string Line(Finding finding, ReportContext context)
    {
        var place = finding.ModelRange is { } range
            ? $"{context.Show(range.FileBeside(context.ModelFile))}({range.Line},{range.Column})"
            : finding.Place is { } known ? $"{context.Show(known.File)}({known.Line},{known.Column})" : null;
        return $"{(place is null ? "" : place + ": ")}{Word(finding.Rule, context)} {finding.Rule.Id}: {finding.Message}";
    }

    private static string Word(Rule rule, ReportContext context) => context.Severities[rule].ToString().ToLowerInvariant();

    private static string Count(int count, string noun)
    {
        if (count == 1)
            return "1 " + noun;

        return count + " " + (noun.EndsWith("y", StringComparison.Ordinal) ? noun.Substring(0, noun.Length - 1) + "ies" : noun + "s");
    }
}
