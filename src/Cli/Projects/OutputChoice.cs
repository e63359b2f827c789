using ArchRules.Facts;

namespace ArchRules.Cli.Projects;

/// <summary>Chooses the assemblies to check among what projects build.</summary>
internal sealed class OutputChoice(IReadOnlyList<ProjectOutput> outputs, BuildChoice build)
{
    private readonly ILookup<string, ProjectOutput> byProject = outputs.ToLookup(output => output.Project, ProjectOutput.PathComparer);

    /// <summary>Chooses one assembly for each project and assembly name: that of the newest framework.</summary>
    /// <param name="projects">The projects of a system.</param>
    /// <param name="notes">Receives what is left out.</param>
    /// <exception cref="CannotJudgeException">An assembly is not there.</exception>
    public IReadOnlyList<string> Choose(IReadOnlyList<string> projects, List<string> notes)
    {
        var chosen = new List<string>();
        var without = new List<string>();
        foreach (var project in projects)
        {
            foreach (var candidates in byProject[project].GroupBy(output => output.AssemblyName, StringComparer.Ordinal))
                chosen.Add(Newest(candidates.ToArray(), notes));

            if (!byProject.Contains(project))
                without.Add(Path.GetFileNameWithoutExtension(project));
        }

        if (without.Count > 0)
            notes.Add($"not built by this solution or configuration, so not checked: {string.Join(", ", without)}");

        return chosen;
    }

    /// <summary>The model that a project names by itself.</summary>
    /// <returns>The absolute path; null where it names none, or was not built.</returns>
    public string? FindModel(string project) => byProject[project].Select(output => output.Model).FirstOrDefault(model => model is not null);

    /// <summary>The direct references of the projects that build some assemblies.</summary>
    public IReadOnlyList<ProjectReferences> ReferencesOf(IReadOnlyCollection<string> assemblies) =>
        outputs.Where(output => assemblies.Contains(output.Assembly)).Select(output => output.References).ToArray();

    private string Newest(ProjectOutput[] candidates, List<string> notes)
    {
        var built = candidates.Where(output => File.Exists(output.Assembly)).OrderByDescending(output => output.Order).ToArray();
        if (built.Length == 0)
            throw new CannotJudgeException(build.IsWanted
                ? $"error: '{candidates[0].Project}' builds no assembly: '{candidates[0].Assembly}' does not exist"
                : $"error: '{candidates[0].Assembly}' does not exist; build first, leave out --no-build, or name the --configuration that was built");

        var skipped = candidates.Where(output => output != built[0]).Select(output => output.Framework).ToArray();
        if (skipped.Length > 0)
            notes.Add($"'{built[0].AssemblyName}' is checked as built for {built[0].Framework}, not for {string.Join(", ", skipped)}");

        return built[0].Assembly;
    }
}
