namespace ArchRules.Cli.Projects;

/// <summary>
/// Asks MSBuild what each project builds, building it on the way if that is wanted. MSBuild alone knows: output paths come from
/// properties, imports and the SDK.
/// </summary>
internal sealed class ProjectBuild(Terminal terminal, BuildChoice choice)
{
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

        var arguments = Arguments(entry, collected.FullPath);
        if (!choice.IsWanted)
        {
            // Projects in other languages lack our target and fail here; what matters is who answered.
            var (_, lines) = await DotnetProcess.RunAsync(arguments, list.Folder, cancellation);
            var answers = Read(collected);
            return ProjectOutput.ReadAll(answers).Count > 0 ? answers : throw Failure(list, BuildErrors.Read(lines));
        }

        terminal.Error.WriteLine($"building {terminal.Show(list.Entry ?? list.Folder)} ...");
        await BuildAsync(list, arguments, cancellation);
        return Read(collected);
    }

    private static IReadOnlyList<string[]> Read(TemporaryFolder collected) =>
        Directory.EnumerateFiles(collected.FullPath, "*.txt").Select(File.ReadAllLines).ToArray();

    private async Task BuildAsync(ProjectList list, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var (exitCode, lines) = await DotnetProcess.RunAsync(arguments, list.Folder, cancellation);
        if (exitCode == 0)
            return;

        var errors = BuildErrors.Read(lines);
        if (!errors.AreAllOurs)
            throw Failure(list, errors);

        // Where violations are errors they stop the build, but it is this report that shall say what is wrong. Only then: a build
        // without the analyzer leaves outputs that the user's next build would take for checked ones.
        terminal.Error.WriteLine("note: ArchRules errors stop the build; building again without the analyzer");
        (exitCode, lines) = await DotnetProcess.RunAsync([.. arguments, WithoutAnalyzer], list.Folder, cancellation);
        if (exitCode != 0)
            throw Failure(list, BuildErrors.Read(lines));
    }

    private IReadOnlyList<string> Arguments(string entry, string collected)
    {
        string[] command = choice.IsWanted ? ["build", entry] : ["msbuild", entry, "-t:ArchRulesCollect"];
        string[] configuration = choice.Configuration is { } name ? ["-p:Configuration=" + Escape(name)] : [];
        var targets = AppContext.BaseDirectory + "Projects" + System.IO.Path.DirectorySeparatorChar;
        return
        [
            .. command,
            .. configuration,
            .. choice.IsThrownAway ? ThrownAway : [],
            "-nologo", "-v:quiet", "-clp:ErrorsOnly;NoSummary",
            "-p:CustomAfterMicrosoftCommonTargets=" + Escape(targets + "ArchRules.Collect.targets"),
            "-p:CustomAfterMicrosoftCommonCrossTargetingTargets=" + Escape(targets + "ArchRules.CollectEach.targets"),
            "-p:ArchRulesCollectFolder=" + Escape(collected),
        ];
    }

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
