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

        request.Filter.RefuseUnknown(reports);
        reports = reports.ConvertAll(request.Filter.Apply);
        new ReportWriting(terminal, request.Output.WithDiagram).Write(request.Output.Targets, reports, cancellation);
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
        return new SystemReport(loaded.Check(baseline), context, loaded.Notes)
        {
            Root = RepositoryRoot.Find(model.Path) ?? terminal.Folder,
            IsWhole = loaded.System.IsWhole,
            Baseline = baseline,
        };
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
}
