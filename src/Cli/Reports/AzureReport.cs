using System.Text;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Reports;

/// <summary>Logging commands, which Azure Pipelines shows as issues of the run.</summary>
internal static class AzureReport
{
    /// <summary>Writes one line for each violation and finding; known debt is left out.</summary>
    /// <returns>Lines; a suggestion is a plain one, since issues are errors or warnings only.</returns>
    public static string Write(IReadOnlyList<SystemReport> reports)
    {
        var text = new StringBuilder();
        foreach (var item in ReportItems.Of(reports).Where(item => item.Debt is null))
            text.Append(item.Severity == Severity.Suggestion ? Plain(item) : Issue(item)).Append('\n');

        return text.ToString();
    }

    private static string Issue(ReportItem item)
    {
        var place = item.File is { } file ? $"sourcepath={Property(file)};linenumber={item.Line};columnnumber={item.Column};" : "";
        return $"##vso[task.logissue type={item.Word};{place}code={item.Rule.Id};]{Data(item.Message)}";
    }

    private static string Plain(ReportItem item) => Data(
        item.File is { } file ? $"{file}({item.Line},{item.Column}): {item.Word} {item.Rule.Id}: {item.Message}" : $"{item.Word} {item.Rule.Id}: {item.Message}");

    private static string Data(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
