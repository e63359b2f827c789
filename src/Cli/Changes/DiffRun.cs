using ArchRules.Cli.Baselines;
using ArchRules.Cli.Reports;
using ArchRules.Model;
using ArchRules.Reports;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Changes;

namespace ArchRules.Cli.Changes;

/// <summary>One run of <c>archrules diff</c>: finds both sides, compares, and writes what changed.</summary>
internal sealed class DiffRun(DiffRequest request, Terminal terminal)
{
    /// <summary>Compares.</summary>
    /// <returns><see cref="ExitCode.Violations"/> where something came that the user wants to fail on.</returns>
    /// <exception cref="CannotJudgeException">A side cannot be judged.</exception>
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        await using var then = await EarlierState.OpenAsync(request.Systems, request.Ends.Then, terminal, cancellation);
        await using var checkout = await OpenNowAsync(cancellation);
        var now = await LoadNowAsync(checkout, cancellation);
        var earlier = await then.LoadAsync(now, cancellation);
        cancellation.ThrowIfCancellationRequested();

        var ends = $"{then.Name} → {checkout?.Checkout.Commit.ToString() ?? request.Ends.NowName}";
        var systems = now.Zip(earlier, (later, before) => before is null ? null : Compare(before, later, ends)).ToArray();
        foreach (var added in now.Where((_, i) => systems[i] is null))
            terminal.Error.WriteLine($"note: {then.Name} had no code of '{added.System.Model.Model.System ?? terminal.Show(added.System.Model.Path)}', so there is nothing to compare it with");

        var compared = systems.OfType<ComparedSystem>().ToArray();
        if (compared.Length == 0)
            throw new CannotJudgeException($"error: {then.Name} had none of these systems");

        Write(compared, cancellation);
        return Fails(compared) ? ExitCode.Violations : ExitCode.Clean;
    }

    private bool Fails(ComparedSystem[] systems) => request.FailsOn.Any(reason => reason == "weaker"
        ? systems.Any(system => system.Weaker.Count > 0)
        : systems.Any(system => system.Failing > 0));

    private async Task<OpenCheckout?> OpenNowAsync(CancellationToken cancellation)
    {
        if (request.Ends.NowCommit is not { } name)
            return null;

        var folder = CheckPath.Resolve(request.Systems.Paths.FirstOrDefault() ?? ".", terminal).Folder;
        var repository = await GitRepository.FindAsync(folder, cancellation);
        return new OpenCheckout(repository, await repository.CheckOutAsync(await repository.ResolveAsync(name, cancellation), cancellation));
    }

    private async Task<IReadOnlyList<LoadedSystem>> LoadNowAsync(OpenCheckout? checkout, CancellationToken cancellation)
    {
        if (checkout is not null)
            return await new CommitSystems(request.Systems, terminal, (checkout.Repository, checkout.Checkout)).LoadAsync(cancellation);

        var loading = new SystemLoading(request.Systems, terminal);
        return (await loading.FindAsync("diff", cancellation)).Select(loading.Load).ToArray();
    }

    private ComparedSystem Compare(LoadedSystem then, LoadedSystem now, string ends)
    {
        var byOldRules = now with { System = now.System with { Model = then.System.Model } };
        return new ComparedSystem(
            SystemChanges.Between(Judge(then), Judge(now), byOldRules.Check(Baseline.Empty)), ContextOf(now), ContextOf(then))
        {
            Ends = ends,
        };
    }

    private static JudgedSystem Judge(LoadedSystem system)
    {
        var model = system.System.Model;
        return new JudgedSystem(new Judge(model.Model), system.Facts, system.Check(model.Baseline))
        {
            Severities = system.Severities,
            Baseline = model.Baseline,
        };
    }

    private ReportContext ContextOf(LoadedSystem system)
    {
        var path = system.System.Model.Path;
        return new ReportContext(path, RepositoryRoot.Find(path) ?? terminal.Folder, system.Severities);
    }

    private void Write(ComparedSystem[] systems, CancellationToken cancellation)
    {
        foreach (var target in request.Targets)
        {
            var text = target.FormatName switch
            {
                "json" => ChangesJson.Write(systems),
                "markdown" => ChangesMarkdown.Write(systems),
                _ => ChangesText.Write(systems),
            };
            if (target.File is null)
            {
                terminal.Output.Write(text);
                continue;
            }

            var path = Path.GetFullPath(target.File, terminal.Folder);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WholeFile.Write(path, text, cancellation);
            terminal.Error.WriteLine($"wrote {terminal.Show(path)}");
        }

        if (request.Targets.All(target => target.File is not null))
            terminal.Output.Write(string.Concat(systems.Select(system => $"{system.Name}: {system.Conclusion}\n")));
    }

    private sealed record OpenCheckout(GitRepository Repository, Checkout Checkout) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Checkout.DisposeAsync();
    }
}
