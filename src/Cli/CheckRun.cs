using ArchRules.Cli.Baselines;
using ArchRules.Cli.Changes;
using ArchRules.Cli.Reports;
using ArchRules.Model;
using ArchRules.Reports;
using ArchRules.Verdicts.Changes;

namespace ArchRules.Cli;

/// <summary>One run of <c>archrules check</c>: finds the systems, judges each, and reports.</summary>
internal sealed class CheckRun(CheckRequest request, Terminal terminal)
{
    /// <summary>Runs the check.</summary>
    /// <returns><see cref="ExitCode.Clean"/> or <see cref="ExitCode.Violations"/>.</returns>
    /// <exception cref="CannotJudgeException">The check cannot be done.</exception>
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        await using var then = request.Since is { } since ? await EarlierState.OpenAsync(request.Systems, since, terminal, cancellation) : null;
        var loading = new SystemLoading(request.Systems, terminal);
        var systems = new List<LoadedSystem>();
        foreach (var system in await loading.FindAsync("check", cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            systems.Add(loading.Load(system));
        }

        var earlier = then is null ? null : await then.LoadAsync(systems, cancellation);
        var reports = systems.ConvertAll(loaded => Check(loaded, cancellation));
        if (earlier is not null)
            reports = reports.Zip(earlier, (now, before) => Since(now, before, then!.Name)).ToList();

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

    private static SystemReport Since(SystemReport now, LoadedSystem? then, string name)
    {
        if (then is null)
            return now with { Notes = [.. now.Notes, $"{name} had no code of this system, so all of it is new"] };

        var surplus = Surplus.Of(now.Result, then.Check(then.System.Model.Baseline));
        var summary = new SinceSummary(name, surplus.KnownViolations, surplus.KnownFindings, surplus.GoneViolations);
        var result = surplus.Result with { OnlyAbout = "any rule since " + name, Notes = [.. now.Result.Notes, summary.ToString()] };
        return now with { Result = result, Since = summary };
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
