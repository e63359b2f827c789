using ArchRules.Cli.Assemblies;
using ArchRules.Cli.Projects;
using ArchRules.Loading;

namespace ArchRules.Cli.Drafting;

/// <summary>Finds the code that a model is drafted from, building it if that is wanted.</summary>
internal sealed class DraftLoading(SystemRequest request, Terminal terminal)
{
    private ProjectList? projects;

    /// <summary>Where the model will go: known before anything is built.</summary>
    /// <exception cref="CannotJudgeException">The path does not exist, or has no projects.</exception>
    public async Task<string> FindFolderAsync(CancellationToken cancellation) =>
        request.Files.IsEmpty ? (await FindProjectsAsync(cancellation)).Folder : Path().Folder;

    /// <summary>Finds the assemblies.</summary>
    /// <exception cref="CannotJudgeException">There are none, or the build fails.</exception>
    public async Task<CodeToDraft> FindAsync(CancellationToken cancellation)
    {
        if (!request.Files.IsEmpty)
        {
            var systems = new BuiltSystems(terminal);
            return new CodeToDraft(Path().Folder, null, systems.FindFiles(request.Files.AssemblyGlobs), null)
            {
                FactsFiles = systems.FindFiles(request.Files.FactsGlobs),
            };
        }

        var list = await FindProjectsAsync(cancellation);
        var name = list.Entry is null ? null : System.IO.Path.GetFileNameWithoutExtension(list.Entry);
        var choice = new OutputChoice(await new ProjectBuild(terminal, request.Build).RunAsync(list, cancellation), request.Build);
        var notes = new List<string>();
        var assemblies = choice.Choose(list.Projects, notes);
        var code = new CodeToDraft(list.Folder, name, assemblies, choice.ReferencesOf(assemblies));
        code.Notes.AddRange(notes);
        return code;
    }

    private CheckPath Path() => request.Paths.Count < 2
        ? CheckPath.Resolve(request.Paths.FirstOrDefault() ?? ".", terminal)
        : throw new CannotJudgeException(
            $"error: 'init' takes one path: a solution, a project or a folder; '{request.Paths[1]}' is one too many");

    private async Task<ProjectList> FindProjectsAsync(CancellationToken cancellation)
    {
        if (projects is not null)
            return projects;

        var path = Path();
        if (path.Kind == CheckPathKind.Assembly)
            throw new CannotJudgeException($"error: 'init' takes a solution, a project or a folder; for built assemblies write --assemblies {path.Text}");

        // The model that may lie there says which folder is meant, and is not read.
        var list = await ProjectFinder.FindAsync(path.Kind == CheckPathKind.Model ? path with { Full = path.Folder, Kind = CheckPathKind.Folder } : path, cancellation);
        var inside = list.Projects.Where(project => IsInside(project, list.Folder)).ToArray();
        var outside = list.Projects.Except(inside).Select(project => System.IO.Path.GetFileNameWithoutExtension(project)).ToArray();
        if (inside.Length == 0)
            throw new CannotJudgeException($"error: no project of '{path.Text}' lies beside or below it, where a model would reach it");

        if (outside.Length > 0)
            terminal.Error.WriteLine($"note: not below {list.Folder}, so no model there reaches them: {string.Join(", ", outside)}");
        return projects = list with { Projects = WithoutModel(path, inside, list.Folder) };
    }

    /// <summary>The projects that the new model will reach: a nearer one keeps its own.</summary>
    private string[] WithoutModel(CheckPath path, string[] inside, string folder)
    {
        var own = inside.Where(project => HasNearerModel(project, folder)).ToArray();
        if (own.Length == inside.Length)
            throw new CannotJudgeException($"error: every project of '{path.Text}' has an {ModelFile.Name} that is nearer than one in '{folder}' would be");

        if (own.Length > 0)
            terminal.Error.WriteLine(
                $"note: left out, since they have an {ModelFile.Name} that is nearer: {string.Join(", ", own.Select(System.IO.Path.GetFileNameWithoutExtension))}");
        return inside.Except(own).ToArray();
    }

    private static bool HasNearerModel(string project, string folder) =>
        ModelFile.Find(System.IO.Path.GetDirectoryName(project)!) is { } model && System.IO.Path.GetDirectoryName(model) is { } found
        && found != folder && IsInside(found, folder);

    private static bool IsInside(string project, string folder) =>
        !System.IO.Path.GetRelativePath(folder, project).StartsWith("..", StringComparison.Ordinal);
}
