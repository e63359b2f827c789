using ArchRules.Cli.Baselines;
using ArchRules.Reports;

namespace ArchRules.Cli.Reports;

/// <summary>Writes the reports that were asked for, to the terminal and to files.</summary>
internal sealed class ReportWriting(Terminal terminal, bool withDiagram)
{
    /// <summary>Writes every report. Where all go to files, the last line of each system is shown all the same.</summary>
    /// <param name="targets">What was asked for.</param>
    /// <param name="reports">What there is to report.</param>
    /// <param name="cancellation">Leaves no half-written file.</param>
    /// <exception cref="IOException">A file cannot be written; it is as it was.</exception>
    public void Write(IReadOnlyList<ReportTarget> targets, IReadOnlyList<SystemReport> reports, CancellationToken cancellation)
    {
        foreach (var target in targets.Where(target => target.File is not null))
        {
            var path = Path.GetFullPath(target.File!, terminal.Folder);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WholeFile.Write(path, TextOf(target.Format, reports), cancellation);
            terminal.Error.WriteLine($"wrote {terminal.Show(path)}");
        }

        if (targets.All(target => target.File is not null))
        {
            foreach (var report in reports)
                Show(TextReport.Conclusion(report.Result, report.Context) + "\n");
        }

        foreach (var target in targets.Where(target => target.File is null))
        {
            if (target.Format == ReportFormat.Text)
                Show(TextOf(target.Format, reports));
            else
                terminal.Output.Write(TextOf(target.Format, reports));
        }
    }

    private void Show(string text) => terminal.Output.Write(terminal.HasColor ? ColoredText.Of(text) : text);

    private string TextOf(ReportFormat format, IReadOnlyList<SystemReport> reports) => format switch
    {
        ReportFormat.Json => JsonReport.Write(reports, withDiagram),
        ReportFormat.Sarif => SarifReport.Write(reports),
        ReportFormat.JUnit => JUnitReport.Write(reports),
        ReportFormat.GitHub => GitHubReport.Write(reports),
        ReportFormat.GitLab => GitLabReport.Write(reports),
        ReportFormat.Azure => AzureReport.Write(reports),
        ReportFormat.Markdown => MarkdownReport.Write(reports),
        _ => string.Join("\n", reports.Select(Text)),
    };

    private string Text(SystemReport report) =>
        TextReport.Write(report.Result, report.Context)
        + (withDiagram ? $"\n```mermaid\n{MermaidDiagram.Write(report.Result)}```\n" : "");
}
