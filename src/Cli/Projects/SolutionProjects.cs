using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;

namespace ArchRules.Cli.Projects;

/// <summary>Reads solutions, and writes one for projects that have none.</summary>
internal static class SolutionProjects
{
    /// <summary>Reads the projects of a <c>.sln</c> or <c>.slnx</c> file.</summary>
    /// <returns>The absolute paths of those that compile to an assembly, in the order of the file.</returns>
    /// <exception cref="CannotJudgeException">The file is no solution, or names a project that does not exist.</exception>
    public static async Task<IReadOnlyList<string>> ReadAsync(string path, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        try
        {
            var solution = await SolutionSerializers.GetSerializerByMoniker(path)!.OpenAsync(path, cancellation);
            var projects = solution.SolutionProjects
                .Select(project => Path.GetFullPath(project.FilePath, Path.GetDirectoryName(path)!))
                .Where(ProjectFinder.IsProject)
                .ToArray();
            return projects.FirstOrDefault(project => !File.Exists(project)) is { } missing
                ? throw new CannotJudgeException($"error: '{name}' lists '{missing}', which does not exist")
                : projects;
        }
        catch (SolutionException e)
        {
            throw new CannotJudgeException($"error: '{name}' cannot be read as a solution: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Writes a solution of projects that may lie anywhere.</summary>
    /// <param name="path">The file to write, in the classic format, which every SDK reads.</param>
    /// <param name="projects">Absolute paths.</param>
    /// <param name="configuration">A build configuration beyond Debug and Release; null for none.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static Task WriteAsync(string path, IReadOnlyList<string> projects, string? configuration, CancellationToken cancellation)
    {
        var solution = new SolutionModel();
        foreach (var name in new[] { "Debug", "Release", configuration }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
            solution.AddBuildType(name);
        solution.AddPlatform("Any CPU");

        // Each in a folder of its own: projects in one folder must differ in name.
        for (var i = 0; i < projects.Count; i++)
            solution.AddProject(projects[i], null, solution.AddFolder($"/{i}/"));

        return SolutionSerializers.SlnFileV12.SaveAsync(path, solution, cancellation);
    }
}
