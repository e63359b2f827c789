using System.Text.Json.Nodes;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Reports;

/// <summary>The Code Quality report of GitLab, a subset of Code Climate's format.</summary>
internal static class GitLabReport
{
    /// <summary>Writes an array with one issue for each violation and finding; known debt is left out.</summary>
    public static string Write(IReadOnlyList<SystemReport> reports) =>
        ReportJson.Write(ReportJson.Array(ReportItems.Of(reports).Where(item => item.Debt is null).Select(IssueOf)));

    private static JsonObject IssueOf(ReportItem item) => new()
    {
        ["description"] = $"{item.Rule.Id}: {item.Message}",
        ["check_name"] = item.Rule.Id,
        ["fingerprint"] = item.Fingerprint,
        ["severity"] = SeverityOf(item.Severity),
        // A place is required, so what has none stands at the beginning of the model.
        ["location"] = new JsonObject { ["path"] = item.File ?? item.ModelFile, ["lines"] = new JsonObject { ["begin"] = item.Line } },
    };

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "critical",
        Severity.Warning => "major",
        _ => "info",
    };
}
