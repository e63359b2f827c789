using System.Text;
using ArchRules.Reports;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Reports;

/// <summary>A comment for a pull request: what came of it, the picture, and the violations.</summary>
internal static class MarkdownReport
{
    // GitHub takes comments of 65,536 characters, and GitLab pictures only as far as a browser draws them in time.
    private const int MostRows = 50;
    private const int LongestDiagram = 20_000;
    private const int LongestMessage = 400;

    /// <summary>Writes a section for each system.</summary>
    /// <returns>Lines that end in a line feed. Rows beyond the first fifty of a system are counted, not written.</returns>
    public static string Write(IReadOnlyList<SystemReport> reports)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
            WriteSystem(text, report);

        return text.ToString();
    }

    private static void WriteSystem(StringBuilder text, SystemReport report)
    {
        var (result, context) = (report.Result, report.Context with { BaseFolder = report.Root });
        text.Append(text.Length == 0 ? "" : "\n").Append("## ").Append(MarkdownText.Escape(result.Model.System ?? "Architecture")).Append("\n\n");
        text.Append(report.HasFailures ? "❌ " : "✅ ").Append(MarkdownText.Escape(TextReport.Conclusion(result, context))).Append("\n\n");
        foreach (var proof in result.StorageProofs)
            text.Append("- ").Append(MarkdownText.Escape(proof.ToString()!)).Append('\n');
        foreach (var note in result.Notes.Concat(report.Notes))
            text.Append("- note: ").Append(MarkdownText.Escape(note)).Append('\n');
        if (result.StorageProofs.Count + result.Notes.Count + report.Notes.Count > 0)
            text.Append('\n');

        WriteDiagram(text, MermaidDiagram.Write(result));
        WriteTable(text, ReportItems.Of([report]).Where(item => item.Debt is null).OrderByDescending(item => item.Severity).ToArray());
    }

    private static void WriteDiagram(StringBuilder text, string diagram) => text.Append(
        diagram.Length <= LongestDiagram
            ? $"```mermaid\n{diagram}```\n"
            : "The picture is too large for a comment; `archrules check --diagram` draws it.\n");

    private static void WriteTable(StringBuilder text, IReadOnlyList<ReportItem> items)
    {
        if (items.Count == 0)
            return;

        text.Append("\n| where | rule | what |\n|---|---|---|\n");
        foreach (var item in items.Take(MostRows))
            text.Append($"| {MarkdownText.Code(Place(item))} | [{item.Rule.Id}]({item.Rule.HelpLink}) | {MarkdownText.Escape(Shorten(item.Message))} |\n");

        if (items.Count > MostRows)
            text.Append($"\n... and {items.Count - MostRows} more; `archrules check` lists all of them.\n");
    }

    private static string Place(ReportItem item) => item.File is { } file ? $"{file}:{item.Line}" : item.Source ?? item.ModelFile;

    private static string Shorten(string message) => message.Length <= LongestMessage ? message : message[..LongestMessage] + " ...";
}
