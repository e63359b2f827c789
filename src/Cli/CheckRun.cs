using ArchRules.Cli.Assemblies;
using ArchRules.Cli.Projects;
using ArchRules.Cli.Reports;
using ArchRules.Facts;
using ArchRules.Loading;
using ArchRules.Reading;
using ArchRules.Reports;
using ArchRules.Verdicts;

namespace ArchRules.Cli;

/// <summary>One run of <c>archrules check</c>: finds the systems, judges each, and reports.</summary>
internal sealed class CheckRun(CheckRequest request, Terminal terminal)
{
    /// <summary>Runs the check.</summary>
    /// <returns><see cref="ExitCode.Clean"/> or <see cref="ExitCode.Violations"/>.</returns>
    /// <exception cref="CannotJudgeException">The check cannot be done.</exception>
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var reports = new List<SystemReport>();
        foreach (var system in await FindSystemsAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            reports.Add(Check(system));
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

    private Task<IReadOnlyList<CheckedSystem>> FindSystemsAsync(CancellationToken cancellation)
    {
        var paths = request.Paths.DefaultIfEmpty(".").Select(path => CheckPath.Resolve(path, terminal)).ToArray();
        if (request.AssemblyGlobs.Count > 0)
            return Task.FromResult(new BuiltSystems(terminal).FindByGlobs(Single(paths), request.AssemblyGlobs));

        if (paths.All(path => path.Kind == CheckPathKind.Assembly))
            return Task.FromResult(new BuiltSystems(terminal).FindByModels(paths.Select(path => path.Full)));

        return new ProjectSystems(terminal, request.Build).FindAsync(Single(paths), cancellation);
    }

    private static CheckPath Single(CheckPath[] paths) => paths.Length == 1
        ? paths[0]
        : throw new CannotJudgeException(
            $"error: 'check' takes one path, or several assemblies; '{paths[1].Text}' is one too many");

    private SystemReport Check(CheckedSystem system)
    {
        var severities = SeverityFile.Read(system.Model.Folder);
        var facts = ReadFacts(system.Assemblies, out var copies);
        var notes = copies == 0 ? system.Notes : [.. system.Notes, $"{copies} assemblies are copies of others: checked once"];
        foreach (var note in notes)
            terminal.Error.WriteLine("note: " + note);

        var result = SystemCheck.Run(new Judge(system.Model.Model), facts, system.Model.ScopeOf(system.IsWhole));
        return new SystemReport(result, new ReportContext(system.Model.Path, terminal.Folder, severities), notes);
    }

    private IReadOnlyList<AssemblyFacts> ReadFacts(IReadOnlyList<string> paths, out int copies)
    {
        var results = AssemblyFactsReader.ReadAll(paths);
        var errors = results.Where(result => result.Error is not null).Select(result => "error: " + result.Error).ToArray();
        if (errors.Length > 0)
            throw new CannotJudgeException(string.Join("\n", errors.Shorten()));

        // Equal ids are equal facts: every output folder has its copy of a shared assembly.
        var distinct = results.Select(result => result.Facts!).DistinctBy(facts => facts.ModuleVersionId).ToArray();
        copies = results.Count - distinct.Length;
        return distinct;
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
