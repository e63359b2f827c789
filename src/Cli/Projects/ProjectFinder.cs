using ArchRules.Loading;

namespace ArchRules.Cli.Projects;

/// <summary>Finds the projects that a path is about.</summary>
internal static class ProjectFinder
{
    private static readonly string[] Extensions = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>Finds the projects of a solution, of a folder, or of the folder of a model.</summary>
    /// <returns>At least one project.</returns>
    /// <exception cref="CannotJudgeException">There is none, or it is not clear which are meant.</exception>
    public static async Task<ProjectList> FindAsync(CheckPath path, CancellationToken cancellation)
    {
        if (path.Kind == CheckPathKind.Project)
            return new ProjectList([path.Full], path.Full, path.Folder);

        if (FindSolution(path) is { } solution)
            return await ReadSolutionAsync(solution, cancellation);

        var projects = ScanAll(path.Folder);
        return projects.Length > 0 ? new ProjectList(projects, null, path.Folder) : throw new CannotJudgeException(
            $"error: there is no solution or project in '{path.Folder}'; name one, or check built assemblies: --assemblies <glob>");
    }

    /// <summary>Whether a file is a project that compiles to an assembly.</summary>
    public static bool IsProject(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static string? FindSolution(CheckPath path)
    {
        if (path.Kind == CheckPathKind.Solution)
            return path.Full;

        var solutions = Directory.EnumerateFiles(path.Folder)
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".sln" or ".slnx")
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (solutions.Length < 2)
            return solutions.FirstOrDefault();

        // A model says by itself which projects are its own.
        return path.Kind == CheckPathKind.Model ? null : throw new CannotJudgeException(
            $"error: '{path.Text}' has several solutions; name one of {string.Join(", ", solutions.Select(Path.GetFileName))}");
    }

    private static async Task<ProjectList> ReadSolutionAsync(string solution, CancellationToken cancellation)
    {
        var projects = await SolutionProjects.ReadAsync(solution, cancellation);
        return projects.Count > 0 ? new ProjectList(projects, solution, Path.GetDirectoryName(solution)!) : throw new CannotJudgeException(
            $"error: '{Path.GetFileName(solution)}' has no C#, F# or Visual Basic project");
    }

    private static string[] ScanAll(string folder)
    {
        try
        {
            return Scan(folder).Order(StringComparer.Ordinal).ToArray();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CannotJudgeException(
                $"error: '{folder}' was not searched for projects to the end; let the folder be read, or name a solution: {e.Message}");
        }
    }

    private static IEnumerable<string> Scan(string folder)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.ReparsePoint };
        var below = Directory.EnumerateDirectories(folder, "*", options).Where(path => !IsOutput(Path.GetFileName(path)));
        return Directory.EnumerateFiles(folder, "*", options).Where(IsProject).Concat(below.SelectMany(Scan));
    }

    private static bool IsOutput(string folder) => folder is "bin" or "obj" or "node_modules" || folder.StartsWith('.');
}
