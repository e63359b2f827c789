namespace ArchRules.Cli.Projects;

/// <summary>
/// Asks MSBuild what each project builds, building it on the way if that is wanted. MSBuild alone knows: output paths come from
/// properties, imports and the SDK.
/// </summary>
internal sealed class ProjectBuild(Terminal terminal, BuildChoice choice)
{
    // Ours come in by the environment, which what a project sets beats: its build shall be the same as without us.
    private static readonly (string Property, string File, string Chain)[] Hooks =
    [
        ("CustomAfterMicrosoftCommonTargets", "ArchRules.Collect.targets", "ArchRulesChainedTargets"),
        ("CustomAfterMicrosoftCommonCrossTargetingTargets", "ArchRules.CollectEach.targets", "ArchRulesChainedEachTargets"),
    ];

    private const string WithoutAnalyzer = "-p:ArchRulesEnabled=false";
    private static readonly string[] ThrownAway = [WithoutAnalyzer, "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false"];

    /// <summary>Finds what projects build.</summary>
    /// <exception cref="CannotJudgeException">The build fails.</exception>
    public async Task<IReadOnlyList<ProjectOutput>> RunAsync(ProjectList list, CancellationToken cancellation)
    {
        var cache = new EvaluationCache(list, choice);
        if (!choice.IsWanted && cache.Find() is { } known)
            return known;

        var collected = await CollectAsync(list, cancellation);
        cache.Save(collected);
        return ProjectOutput.ReadAll(collected);
    }

    private async Task<IReadOnlyList<string[]>> CollectAsync(ProjectList list, CancellationToken cancellation)
    {
        using var collected = new TemporaryFolder();
        using var solution = new TemporaryFolder();
        var entry = list.Entry ?? System.IO.Path.Combine(solution.FullPath, "Projects.sln");
        if (list.Entry is null)
            await SolutionProjects.WriteAsync(entry, list.Projects, choice.Configuration, cancellation);

        var arguments = Arguments(choice.IsWanted ? ["build", entry] : ["msbuild", entry, "-t:ArchRulesCollect"], collected.FullPath);
        if (!choice.IsWanted)
        {
            // Projects in other languages lack our target and fail here; what matters is who answered.
            var (_, lines) = await RunAsync(list, arguments, collected, cancellation);
            var answers = await AskOthersAsync(list, collected, cancellation);
            return ProjectOutput.ReadAll(answers).Count > 0 ? answers : throw Failure(list, BuildErrors.Read(lines));
        }

        terminal.Error.WriteLine($"building {terminal.Show(list.Entry ?? list.Folder)} ...");
        await BuildAsync(list, arguments, collected, cancellation);
        return await AskOthersAsync(list, collected, cancellation);
    }

    private static IReadOnlyList<string[]> Read(TemporaryFolder collected) =>
        Directory.EnumerateFiles(collected.FullPath, "*.txt").Select(File.ReadAllLines).ToArray();

    private async Task BuildAsync(ProjectList list, DotnetArguments arguments, TemporaryFolder collected, CancellationToken cancellation)
    {
        var (exitCode, lines) = await RunAsync(list, arguments, collected, cancellation);
        if (exitCode == 0)
            return;

        var errors = BuildErrors.Read(lines);
        if (!errors.AreAllOurs)
            throw Failure(list, errors);

        // Where violations are errors they stop the build, but it is this report that shall say what is wrong. Only then: a build
        // without the analyzer leaves outputs that the user's next build would take for checked ones.
        terminal.Error.WriteLine("note: ArchRules errors stop the build; building again without the analyzer");
        (exitCode, lines) = await RunAsync(list, arguments.With(WithoutAnalyzer), collected, cancellation);
        if (exitCode != 0)
            throw Failure(list, BuildErrors.Read(lines));
    }

    private Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(
        ProjectList list, DotnetArguments arguments, TemporaryFolder collected, CancellationToken cancellation)
    {
        var run = DotnetProcess.RunAsync(arguments, list.Folder, cancellation);
        return terminal.ShowsProgress ? new BuildProgress(terminal.Error, collected.FullPath, list.Projects.Count).ShowAsync(run) : run;
    }

    /// <summary>
    /// The projects that set the property by which our targets come in themselves: their build imports their targets and not ours, so
    /// that they have to be asked.
    /// </summary>
    private async Task<IReadOnlyList<string[]>> AskOthersAsync(ProjectList list, TemporaryFolder collected, CancellationToken cancellation)
    {
        var answers = Read(collected);
        var known = ProjectOutput.ReadAll(answers).Select(output => output.Project).ToHashSet(ProjectOutput.PathComparer);
        var silent = list.Projects.Where(project => !known.Contains(project) && Hooks.Any(hook => ProjectText.Mentions(project, hook.Property))).ToArray();
        if (silent.Length == 0)
            return answers;

        using var solution = new TemporaryFolder();
        var entry = System.IO.Path.Combine(solution.FullPath, "Projects.sln");
        await SolutionProjects.WriteAsync(entry, silent, choice.Configuration, cancellation);
        var asked = Arguments(["msbuild", entry, "-t:ArchRulesCollect"], collected.FullPath);
        await DotnetProcess.RunAsync(
            new DotnetArguments([.. asked.Words, .. Hooks.Select(hook => $"-p:{hook.Property}={Escape(TargetsOf(hook.File))}")], asked.Variables), list.Folder, cancellation);
        return Read(collected);
    }

    private DotnetArguments Arguments(string[] command, string collected)
    {
        string[] configuration = choice.Configuration is { } name ? ["-p:Configuration=" + Escape(name)] : [];
        var variables = Hooks.ToDictionary(hook => hook.Property, hook => TargetsOf(hook.File));
        foreach (var hook in Hooks)
        {
            if (Environment.GetEnvironmentVariable(hook.Property) is { Length: > 0 } chained)
                variables[hook.Chain] = chained;
        }

        return new DotnetArguments(
            [
                .. command,
                .. configuration,
                .. choice.IsThrownAway ? ThrownAway : [],
                "-nologo", "-v:quiet", "-clp:ErrorsOnly;NoSummary",
                // The check in the build, if there is one, is this one.
                "-p:ArchRulesCheck=false",
                "-p:ArchRulesCollectFolder=" + Escape(collected),
            ],
            variables);
    }

    private static string TargetsOf(string file) => AppContext.BaseDirectory + "Projects" + System.IO.Path.DirectorySeparatorChar + file;

    private CannotJudgeException Failure(ProjectList list, BuildErrors errors)
    {
        var entry = terminal.Show(list.Entry ?? list.Folder);
        var lines = errors.Lines.Select(line => "  " + line).ToArray().Shorten();
        return new CannotJudgeException(string.Join("\n", lines.Append(choice.IsWanted
            ? $"error: {entry} does not build, so it cannot be checked; 'dotnet build' shows everything"
            : $"error: {entry} cannot be evaluated, so it cannot be checked")));
    }

    // The characters that MSBuild's command line gives a meaning.
    private static string Escape(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
