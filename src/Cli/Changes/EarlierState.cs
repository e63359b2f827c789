using ArchRules.Cli.Assemblies;
using ArchRules.Facts;
using ArchRules.Loading;
using ArchRules.Model;

namespace ArchRules.Cli.Changes;

/// <summary>The systems as they were: built at another commit, or from files of facts.</summary>
internal sealed class EarlierState : IAsyncDisposable
{
    private readonly SystemRequest request;
    private readonly SinceChoice since;
    private readonly Terminal terminal;
    private readonly GitRepository? repository;
    private readonly Checkout? checkout;

    private EarlierState(SystemRequest request, SinceChoice since, Terminal terminal, (GitRepository Repository, Checkout Checkout)? found)
    {
        this.request = request;
        this.since = since;
        this.terminal = terminal;
        (repository, checkout) = (found?.Repository, found?.Checkout);
    }

    /// <summary>What the state is called: <c>main (1a2b3c4)</c>, or the files of facts.</summary>
    public string Name => checkout?.Commit.ToString() ?? string.Join(", ", since.FactsGlobs);

    /// <summary>Finds the state, before anything is built: a wrong name is told at once.</summary>
    /// <exception cref="CannotJudgeException">There is no such state here.</exception>
    public static async Task<EarlierState> OpenAsync(SystemRequest request, SinceChoice since, Terminal terminal, CancellationToken cancellation)
    {
        // A pattern of facts that matches nothing is told before git is asked.
        new BuiltSystems(terminal).FindFiles(since.FactsGlobs);
        if (since.Name is not { } name)
            return new EarlierState(request, since, terminal, null);

        var path = CheckPath.Resolve(request.Paths.FirstOrDefault() ?? ".", terminal);
        if (path.Kind == CheckPathKind.Assembly && since.FactsGlobs.Count == 0)
            throw new CannotJudgeException("error: an assembly cannot be built at another commit; name its project, or add --since-facts <file>");

        var repository = await GitRepository.FindAsync(path.Folder, cancellation);
        var commit = since.IsExact ? await repository.ResolveAsync(name, cancellation) : await repository.FindBranchPointAsync(name, cancellation);
        if (await repository.IsDirtyAsync(cancellation))
            terminal.Error.WriteLine($"note: there are uncommitted changes; they are {(since.LeavesFilesOut ? "left out" : "part of what is checked")}");

        return new EarlierState(request, since, terminal, (repository, await repository.CheckOutAsync(commit, cancellation)));
    }

    /// <summary>Reads the systems as they were, each with the model that it had.</summary>
    /// <param name="now">The systems as they are.</param>
    /// <param name="cancellation">Stops the build.</param>
    /// <returns>The systems in the same order; null for one that was not there.</returns>
    /// <exception cref="CannotJudgeException">The state cannot be judged.</exception>
    public async Task<IReadOnlyList<LoadedSystem?>> LoadAsync(IReadOnlyList<LoadedSystem> now, CancellationToken cancellation)
    {
        try
        {
            return since.FactsGlobs.Count > 0 ? await FromFactsAsync(now, cancellation) : await BuildAsync(now, cancellation);
        }
        catch (CannotJudgeException e)
        {
            // The folder of the checkout is gone by the time that somebody looks for it.
            var message = checkout is null ? e.Message : e.Message.Replace(checkout.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
            throw new CannotJudgeException(
                $"{message}\nerror: {Name} cannot be judged, so nobody can say what came since"
                + (since.FactsGlobs.Count > 0 ? "" : "; where it cannot be built here, hand in what 'archrules facts' wrote there: --since-facts <file>"));
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => checkout?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<IReadOnlyList<LoadedSystem?>> BuildAsync(IReadOnlyList<LoadedSystem> now, CancellationToken cancellation)
    {
        var models = await ModelsAsync(now, cancellation);
        var then = await new CommitSystems(request, terminal, (repository!, checkout!)).LoadAsync(cancellation);

        // A model may have moved.
        if (then.Count == 1 && now.Count == 1)
            return then;

        return models.Select(model => then.FirstOrDefault(system => system.System.Model.Path == model)).ToArray();
    }

    private async Task<IReadOnlyList<LoadedSystem?>> FromFactsAsync(IReadOnlyList<LoadedSystem> now, CancellationToken cancellation)
    {
        var notes = new List<string>();
        var facts = new FactsLoading(request.Reading, terminal).Load([], new BuiltSystems(terminal).FindFiles(since.FactsGlobs), notes);
        var models = await ModelsAsync(now, cancellation);
        var then = new List<LoadedSystem>();
        foreach (var (system, model) in now.Zip(new ModelReading(terminal).ReadAll(models)))
        {
            // One file may hold several systems.
            var names = system.Facts.Select(one => one.AssemblyName).ToHashSet(StringComparer.Ordinal);
            var own = now.Count == 1 ? facts : facts.Where(one => names.Contains(one.AssemblyName)).ToArray();
            if (own.Count == 0)
                throw new CannotJudgeException($"error: {Name} holds nothing of what '{terminal.Show(system.System.Model.Path)}' is about");

            NoteUnknown(names.Except(own.Select(one => one.AssemblyName)).Order(StringComparer.Ordinal).ToArray());
            var known = new CheckedSystem(model, [], system.System.IsWhole, []) { Configuration = await ConfigurationAsync(system, cancellation) };
            then.Add(system with { System = known, Facts = own });
        }

        return then;
    }

    private void NoteUnknown(string[] assemblies)
    {
        if (assemblies.Length > 0)
            terminal.Error.WriteLine($"note: {Name} does not hold {string.Join(", ", assemblies)}: all that they do counts as new");
        terminal.Error.WriteLine($"note: files of facts hold no project references{(checkout is null ? " and no configuration" : "")}, so what is wrong with those counts as new");
    }

    /// <summary>The configuration of then: never that of today, which may lie where the facts of then were read.</summary>
    private async Task<IReadOnlyList<ConfigurationFile>> ConfigurationAsync(LoadedSystem now, CancellationToken cancellation)
    {
        var then = new List<ConfigurationFile>();
        if (checkout is null)
            return then;

        foreach (var file in now.System.Model.ScopeOf(now.System.IsWhole, now.Facts).Configuration)
        {
            var path = await LocateAsync(file.Path, cancellation);
            if (File.Exists(path))
                then.Add(file with { Text = await File.ReadAllTextAsync(path, cancellation) });
        }

        return then;
    }

    /// <summary>The models of then. Where a system had none, its code is judged by the one of today.</summary>
    private async Task<IReadOnlyList<string>> ModelsAsync(IReadOnlyList<LoadedSystem> now, CancellationToken cancellation)
    {
        if (since.Model is { } named)
            return [CheckPath.Resolve(named, terminal) is { Kind: CheckPathKind.Model } path ? path.Full : throw new CannotJudgeException($"error: '{named}' is no model")];

        if (checkout is null)
        {
            terminal.Error.WriteLine($"note: the facts of then are judged by the model of today; add {since.ModelOption} for the one of then");
            return now.Select(system => system.System.Model.Path).ToArray();
        }

        var models = new List<string>();
        foreach (var today in now.Select(system => system.System.Model))
        {
            var place = await LocateAsync(today.Path, cancellation);
            var known = File.Exists(place) ? place : ModelFile.Find(Path.GetDirectoryName(place)!);
            if (known?.StartsWith(checkout!.Root, StringComparison.Ordinal) != true)
            {
                terminal.Error.WriteLine($"note: {Name} has no '{terminal.Show(today.Path)}'; its code is judged by the one of today");
                Copy(today, Path.GetDirectoryName(place)!);
                known = place;
            }

            models.Add(known);
        }

        return models;
    }

    private static void Copy(ModelFile model, string folder)
    {
        Directory.CreateDirectory(folder);
        File.Copy(model.Path, Path.Combine(folder, Path.GetFileName(model.Path)));
        var included = Path.Combine(model.Folder, "archrules");
        if (!Directory.Exists(included))
            return;

        Directory.CreateDirectory(Path.Combine(folder, "archrules"));
        foreach (var file in Directory.EnumerateFiles(included, "*.yml"))
            File.Copy(file, Path.Combine(folder, "archrules", Path.GetFileName(file)), overwrite: true);
    }

    private Task<string> LocateAsync(string path, CancellationToken cancellation) => repository!.LocateAsync(path, checkout!, cancellation);
}
