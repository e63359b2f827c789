using ArchRules.Cli.Baselines;
using ArchRules.Cli.Reports;
using ArchRules.Model;
using ArchRules.Reports;

namespace ArchRules.Cli;

/// <summary>One run of <c>archrules check</c>: finds the systems, judges each, and reports.</summary>
internal sealed class CheckRun(CheckRequest request, Terminal terminal)
{
    /// <summary>Runs the check.</summary>
    /// <returns><see cref="ExitCode.Clean"/> or <see cref="ExitCode.Violations"/>.</returns>
    /// <exception cref="CannotJudgeException">The check cannot be done.</exception>
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var loading = new SystemLoading(request.Systems, terminal);
        var reports = new List<SystemReport>();
        foreach (var system in await loading.FindAsync("check", cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            reports.Add(Check(loading.Load(system), cancellation));
        }

        if (request.Format == ReportFormat.Json)
            terminal.Output.Write(JsonReport.Write(reports, request.WithDiagram));
        else
            WriteText(reports);

        return ExitCodeOf(reports);
    }

    /// <summary>The exit code for what was found.</summary>
    public static ExitCode ExitCodeOf(IEnumerable<SystemReport> reports) =>
        reports.Any(report => report.HasFailures) ? ExitCode.Violations : ExitCode.Clean;

    private SystemReport Check(LoadedSystem loaded, CancellationToken cancellation)
    {
        var model = loaded.System.Model;
        var baseline = request.Prunes ? Prune(loaded, cancellation) : model.Baseline;
        var context = new ReportContext(model.Path, terminal.Folder, loaded.Severities);
        return new SystemReport(loaded.Check(baseline), context, loaded.Notes);
    }

    private Baseline Prune(LoadedSystem loaded, CancellationToken cancellation)
    {
        if (BaselineFile.Find(loaded.System.Model) is not { } file)
            return loaded.System.Model.Baseline;

        var change = BaselineChange.Prune(file, new DebtCount(loaded), DateTime.Today);
        if (change.IsEmpty)
            return file.Baseline;

        // The report is the command's result; what happens to the baseline is told beside it.
        change.WriteTo(terminal.Error, terminal.Show(file.Path));
        return file.Change(change.Debts, cancellation).Baseline;
    }

    private void WriteText(IReadOnlyList<SystemReport> reports)
    {
        for (var i = 0; i < reports.Count; i++)
        {
            terminal.Output.Write(i == 0 ? "" : "\n");
            terminal.Output.Write(TextReport.Write(reports[i].Result, reports[i].Context));
            if (request.WithDiagram)
                terminal.Output.Write($"\n```mermaid\n{MermaidDiagram.Write(reports[i].Result)}```\n");
        }
    }
}
