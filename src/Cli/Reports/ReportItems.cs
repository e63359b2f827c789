using System.Security.Cryptography;
using System.Text;
using ArchRules.Model;
using ArchRules.Reports;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Reports;

/// <summary>Lists what reports show.</summary>
internal sealed class ReportItems
{
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);

    private ReportItems()
    {
    }

    /// <summary>Lists violations, known debt and findings.</summary>
    /// <param name="reports">The systems, in the order of the document.</param>
    /// <returns>What has a severity: for each system the debt, which comes first among equals, the violations, and the findings.</returns>
    public static IReadOnlyList<ReportItem> Of(IReadOnlyList<SystemReport> reports)
    {
        var items = new ReportItems();
        return reports.SelectMany(items.Of).Where(item => item.Severity > Severity.None).ToArray();
    }

    private IEnumerable<ReportItem> Of(SystemReport report)
    {
        var result = report.Result;
        return result.KnownDebt.Select(debt => Of(debt, report) with { Debt = WhyKnown(debt, report.Baseline) })
            .Concat(result.Violations.Select(violation => Of(violation, report)))
            .Concat(result.Findings.Select(finding => Of(finding, report)));
    }

    private ReportItem Of(Violation violation, SystemReport report)
    {
        var dependency = violation.Dependency;
        return new ReportItem(violation.Rule, report.Context.Severities[violation.Rule], violation.Message)
        {
            File = dependency.Place is { } place ? report.Show(place.File) : null,
            ModelFile = report.Show(report.Context.ModelFile),
            Line = dependency.Place?.Line ?? 1,
            Column = dependency.Place?.Column ?? 1,
            Source = dependency.Source.ToString(),
            Pair = $"{violation.SourceNode} -> {violation.TargetNode}",
            Fingerprint = Fingerprint(violation.Rule.Id, dependency.Source.ToString(), dependency.Target.ToString()),
        };
    }

    private ReportItem Of(Finding finding, SystemReport report)
    {
        var context = report.Context;
        var inModel = finding.ModelRange is { } range ? (File: range.FileBeside(context.ModelFile), range.Line, range.Column) : default;
        var place = finding.Place is { } code ? (code.File, code.Line, code.Column) : inModel;
        var file = place.File is null ? null : report.Show(place.File);
        return new ReportItem(finding.Rule, context.Severities[finding.Rule], finding.Message)
        {
            File = file,
            ModelFile = report.Show(context.ModelFile),
            Line = Math.Max(1, place.Line),
            Column = Math.Max(1, place.Column),
            Fingerprint = Fingerprint(finding.Rule.Id, file ?? "", finding.Message),
        };
    }

    private static string WhyKnown(Violation debt, Baseline baseline)
    {
        var dependency = debt.Dependency;
        var entry = baseline.Find(debt.Rule.Id, dependency.Source.ToString(), dependency.Target.ToString());
        var parts = new[]
        {
            "known debt, listed in archrules.baseline.yml",
            entry?.Because is { } because ? "because " + because : null,
            entry?.Owner is { } owner ? "owner " + owner : null,
            entry?.Expires is { } day ? FormattableString.Invariant($"expires {day:yyyy-MM-dd}") : null,
        };
        return string.Join("; ", parts.OfType<string>());
    }

    private string Fingerprint(string rule, string source, string target)
    {
        var key = $"{rule}\n{source}\n{target}";
        ordinals.TryGetValue(key, out var ordinal);
        ordinals[key] = ordinal + 1;
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{ordinal}")))[..32].ToLowerInvariant();
    }
}
