using ArchRules.Loading;

namespace ArchRules.Cli.Projects;

/// <summary>Finds the systems that projects make up: the nearest model above a project is its own.</summary>
internal sealed class ProjectSystems(Terminal terminal, BuildChoice build)
{
    /// <summary>Finds models, then assemblies: a broken model is told before anything is built.</summary>
    /// <returns>At least one system, by the path of its model.</returns>
    /// <exception cref="CannotJudgeException">There are no projects, no models, broken models, or the build fails.</exception>
    public async Task<IReadOnlyList<CheckedSystem>> FindAsync(CheckPath path, CancellationToken cancellation)
    {
        if (path.Kind == CheckPathKind.Model)
            new ModelReading(terminal).ReadAll([path.Full]);

        var list = await ProjectFinder.FindAsync(path, cancellation);
        var nearest = list.Projects.ToDictionary(project => project, project => FindModel(project, path), ProjectOutput.PathComparer);

        // Only the build knows what a property comes to.
        var naming = list.Projects.Where(project => ProjectText.Mentions(project, "ArchRulesModel")).ToHashSet(ProjectOutput.PathComparer);
        var known = list.Projects.Where(project => nearest[project] is not null && !naming.Contains(project)).ToArray();
        if (known.Length + naming.Count == 0)
            throw NoModel(path, list);

        new ModelReading(terminal).ReadAll(known.Select(project => nearest[project]!).Distinct(ProjectOutput.PathComparer).ToArray());
        var toBuild = list.Entry is null ? list with { Projects = list.Projects.Where(project => known.Contains(project) || naming.Contains(project)).ToArray() } : list;
        var choice = new OutputChoice(await new ProjectBuild(terminal, build).RunAsync(toBuild, cancellation), build);
        return SystemsOf(path, list, choice, project => choice.FindModel(project) is { } named ? Named(named, path) : nearest[project]);
    }

    private CheckedSystem[] SystemsOf(CheckPath path, ProjectList list, OutputChoice choice, Func<string, string?> modelOf)
    {
        var groups = list.Projects
            .GroupBy(project => modelOf(project) ?? "", ProjectOutput.PathComparer)
            .OrderBy(group => Path.GetDirectoryName(group.Key), StringComparer.Ordinal)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        var owned = groups.Where(group => group.Key.Length > 0).ToArray();
        if (owned.Length == 0)
            throw NoModel(path, list);

        var models = new ModelReading(terminal).ReadAll(owned.Select(group => group.Key).ToArray());
        if (path.Kind != CheckPathKind.Model)
            NoteWithoutModel(groups.Except(owned).SelectMany(group => group).ToArray());

        return owned.Zip(models, (group, model) => SystemOf(model, choice, group.ToArray(), IsWhole(model, path, list))).ToArray();
    }

    // A model that was named on the command line is asked about alone.
    private static string? Named(string model, CheckPath path) =>
        path.Kind != CheckPathKind.Model || ProjectOutput.PathComparer.Equals(model, path.Full) ? model : null;

    private CheckedSystem SystemOf(ModelFile model, OutputChoice choice, IReadOnlyList<string> projects, bool isWhole)
    {
        var notes = new List<string>();
        var assemblies = choice.Choose(projects, notes);
        if (assemblies.Count == 0)
            throw new CannotJudgeException($"error: no project of {terminal.Show(model.Path)} was built, so there is nothing to check");

        if (!isWhole)
            notes.Add("only a part of the system was checked, so not whether all of the model is used (AR0003, AR0006)");

        return new CheckedSystem(model, assemblies, isWhole, notes) { References = choice.ReferencesOf(assemblies) };
    }

    /// <summary>Whether all projects of a model were looked for: those of a solution, of the model's folder, or of one around it.</summary>
    private static bool IsWhole(ModelFile model, CheckPath path, ProjectList list) =>
        path.Kind != CheckPathKind.Project && list.Entry is not null || IsInside(model.Folder, path.Folder);

    private static string? FindModel(string project, CheckPath path)
    {
        var folder = Path.GetDirectoryName(project)!;
        var nearest = ModelFile.Find(folder);
        if (path.Kind != CheckPathKind.Model)
            return nearest;

        // The model that was named may have another name than the one that is searched for.
        var hasNearer = nearest is not null && nearest != path.Full && IsInside(nearest, path.Folder) && Path.GetDirectoryName(nearest) != path.Folder;
        return IsInside(folder, path.Folder) && !hasNearer ? path.Full : null;
    }

    private static bool IsInside(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    private void NoteWithoutModel(IReadOnlyCollection<string> projects)
    {
        if (projects.Count > 0)
            terminal.Error.WriteLine(
                $"note: no {ModelFile.Name} above these projects, so they were not checked: {string.Join(", ", projects.Select(Path.GetFileNameWithoutExtension))}");
    }

    private static CannotJudgeException NoModel(CheckPath path, ProjectList list) => new(path.Kind == CheckPathKind.Model
        ? $"error: no project in '{list.Folder}' has '{path.Text}' as its model; to check built assemblies, add --assemblies <glob>"
        : $"error: there is no {ModelFile.Name} beside or above any project of '{path.Text}'; write one beside the solution");
}
