using System.Text;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Reports;

/// <summary>Workflow commands, which GitHub Actions shows at the lines of a pull request.</summary>
internal static class GitHubReport
{
    /// <summary>Writes one line for each violation and finding; known debt is left out.</summary>
    public static string Write(IReadOnlyList<SystemReport> reports)
    {
        var text = new StringBuilder();
        foreach (var item in ReportItems.Of(reports).Where(item => item.Debt is null))
        {
            var place = item.File is { } file ? $"file={Property(file)},line={item.Line},col={item.Column}," : "";
            text.Append($"::{Command(item)} {place}title={Property($"{item.Rule.Id} {item.Rule.Title}")}::{Data(item.Message)}\n");
        }

        return text.ToString();
    }

    private static string Command(ReportItem item) => item.Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
