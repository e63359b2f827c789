using ArchRules.Reports;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Cli.Explaining;

/// <summary>One run of <c>archrules explain A B</c>: the verdict, what decides it, and what the code does about it.</summary>
internal sealed class ExplainRun(SystemRequest request, Terminal terminal)
{
    /// <summary>Explains in each system that knows both names.</summary>
    /// <param name="names">Who uses, and what.</param>
    /// <param name="cancellation">Stops the build.</param>
    /// <exception cref="CannotJudgeException">There are not two names, or no system knows them.</exception>
    public async Task<ExitCode> RunAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        if (names.Count != 2)
            throw new CannotJudgeException(names.Count == 0
                ? "error: 'explain' needs a rule or two names; try 'archrules explain AR0102' or 'archrules explain web storage'"
                : $"error: 'explain' takes two names; '{names[2]}' is one too many; a path goes behind --in");

        var loading = new SystemLoading(request, terminal);
        var mistakes = new List<string>();
        var explained = 0;
        foreach (var system in await loading.FindAsync("explain", cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Explain(loading.Load(system), names[0], names[1]) is not { } mistake)
                explained++;
            else
                mistakes.Add(mistake);
        }

        return explained > 0 ? ExitCode.Clean : throw new CannotJudgeException("error: " + mistakes[0]);
    }

    private string? Explain(LoadedSystem loaded, string from, string to)
    {
        var judge = new Judge(loaded.System.Model.Model);
        var types = TypeGraph.Build(judge, loaded.Facts);
        if (Find(from, judge, types) is not { Subject: { } source, Placed: { } placedSource })
            return Mistake(from, judge, types);
        if (Find(to, judge, types) is not { Subject: { } target, Placed: { } placedTarget })
            return Mistake(to, judge, types);

        var context = new ReportContext(loaded.System.Model.Path, terminal.Folder, loaded.Severities);
        foreach (var line in PairExplanation.Write(placedSource, placedTarget, judge, context))
            terminal.Output.WriteLine(line);

        terminal.Output.WriteLine();
        var use = SubjectUsers.FindUse(source, target, judge, loaded.Facts);
        WriteUse(use, context);
        WritePath(types.FindPath(source.Holds, target.Holds), from, to, context);
        return null;
    }

    private void WriteUse(ComponentUse? use, ReportContext context)
    {
        if (use is null or { Count: 0 })
        {
            terminal.Output.WriteLine("in the code: no dependency leads from the one to the other directly");
        }
        else
        {
            var broken = use.BrokenRules.Values.Sum();
            terminal.Output.WriteLine(
                $"in the code: {Quantity.Of(use.Count, "dependency")}{(broken == 0 ? "" : $", of which {broken} would have to go")}");
            foreach (var line in UseText.Lines(use, context))
                terminal.Output.WriteLine("  " + line);
        }

        if (use is { CompositionCount: > 0 })
            terminal.Output.WriteLine($"  {Quantity.Of(use.CompositionCount, "dependency")} of composition roots, which may put the system together");
    }

    private void WritePath(IReadOnlyList<PathStep>? path, string from, string to, ReportContext context)
    {
        if (path is null)
        {
            terminal.Output.WriteLine($"no path of code leads from '{from}' to '{to}', over whatever types");
            return;
        }

        if (path.Count == 1)
            return;

        terminal.Output.WriteLine($"the shortest path has {path.Count} steps:");
        foreach (var step in path)
            terminal.Output.WriteLine("  " + UseText.Write(step, context));
    }

    private static (Subject? Subject, PlacedSubject? Placed) Find(string name, Judge judge, TypeGraph types)
    {
        var subject = Subject.Find(name, judge.Model, types.Types);
        return subject is null ? default : (subject, PlacedSubject.Find(subject, judge, types.Types).Placed);
    }

    private static string Mistake(string name, Judge judge, TypeGraph types) => Subject.Find(name, judge.Model, types.Types) is { } subject
        ? $"'{name}' chooses types of {string.Join(", ", PlacedSubject.Find(subject, judge, types.Types).Owners)}; name one of them, or one type"
        : Subject.Unknown(name, judge.Model, types.Types);
}
