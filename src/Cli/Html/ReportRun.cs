using ArchRules.Cli.Baselines;
using ArchRules.Cli.Reports;
using ArchRules.Reports;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Cli.Html;

/// <summary>One run of <c>archrules report</c>: checks the systems, and writes one page about them.</summary>
internal sealed class ReportRun(SystemRequest request, Terminal terminal)
{
    /// <summary>Writes the page, and tells the verdict.</summary>
    /// <param name="path">The file.</param>
    /// <param name="withSource">Whether lines of source are quoted.</param>
    /// <param name="cancellation">Leaves no half-written file.</param>
    /// <returns><see cref="ExitCode.Clean"/>: the report was written, whatever it says. Failing a build is what <c>check</c> is for.</returns>
    /// <exception cref="CannotJudgeException">The check cannot be done.</exception>
    public async Task<ExitCode> RunAsync(string path, bool withSource, CancellationToken cancellation)
    {
        var loading = new SystemLoading(request, terminal);
        var systems = new List<ReportedSystem>();
        foreach (var system in await loading.FindAsync("report", cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            systems.Add(Check(loading.Load(system), systems.Count + 1, withSource));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, HtmlReport.Write(systems, DateTime.Today), cancellation);
        foreach (var system in systems)
            terminal.Output.WriteLine(systems.Count == 1 ? ConclusionOf(system) : $"{system.Name}: {ConclusionOf(system)}");
        terminal.Error.WriteLine($"wrote {terminal.Show(path)}");
        return ExitCode.Clean;
    }

    private ReportedSystem Check(LoadedSystem loaded, int number, bool withSource)
    {
        var model = loaded.System.Model;
        var root = RepositoryRoot.Find(model.Path) ?? model.Folder;
        var report = new SystemReport(loaded.Check(model.Baseline), new ReportContext(model.Path, terminal.Folder, loaded.Severities), loaded.Notes)
        {
            Root = root,
            IsWhole = loaded.System.IsWhole,
            Baseline = model.Baseline,
        };
        var graph = ComponentGraph.Build(new Judge(model.Model), loaded.Facts);
        return new ReportedSystem(report, graph, number, withSource ? new SourceFiles(root) : null);
    }

    private static string ConclusionOf(ReportedSystem system) => TextReport.Conclusion(system.Result, system.Report.Context);
}
