using System.Xml;
using System.Xml.Linq;
using ArchRules.Model;
using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;

namespace ArchRules.Selecting;

/// <summary>
/// Finds what the projects of a solution built. MSBuild is not asked, a test has no time for it: the assembly has the name of its project
/// or a plain <c>AssemblyName</c>, and lies in the folder of the tests or in the output folder of the project.
/// </summary>
internal static class SolutionAssemblies
{
    private static readonly string[] Extensions = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>Finds the assemblies that a model's components may choose.</summary>
    /// <param name="solution">The absolute path of a <c>.sln</c> or <c>.slnx</c> file.</param>
    /// <param name="model">The model.</param>
    /// <param name="tests">The folder of the tests.</param>
    /// <exception cref="ArgumentException">The solution cannot be read, no project is in a component, or one that is was not built.</exception>
    public static IReadOnlyList<string> Find(string solution, ArchitectureModel model, string tests)
    {
        var projects = Projects(solution)
            .Select(path => (Path: path, Assembly: NameOf(path)))
            .Where(project => AssemblySelection.MayHold(model, project.Assembly))
            .ToArray();
        if (projects.Length == 0)
            throw new ArgumentException($"no project of '{solution}' is in a component of the model; correct 'projects'", nameof(solution));

        var found = projects.Select(project => (project.Path, project.Assembly, File: Output(project.Path, project.Assembly, tests))).ToArray();
        var missing = found.Where(project => project.File is null).Select(project => project.Assembly).ToArray();
        return missing.Length == 0 ? found.Select(project => project.File!).ToArray() : throw new ArgumentException(
            $"of '{solution}', {string.Join(", ", missing)} {(missing.Length == 1 ? "is" : "are")} not built: build the solution before its tests run", nameof(solution));
    }

    private static IEnumerable<string> Projects(string solution)
    {
        var serializer = SolutionSerializers.GetSerializerByMoniker(solution)
            ?? throw new ArgumentException($"'{solution}' is no solution: it ends in neither .sln nor .slnx", nameof(solution));
        try
        {
            var model = serializer.OpenAsync(solution, CancellationToken.None).GetAwaiter().GetResult();
            return model.SolutionProjects
                .Select(project => Path.GetFullPath(project.FilePath.Replace('\\', Path.DirectorySeparatorChar), Path.GetDirectoryName(solution)!))
                .Where(path => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
                .ToArray();
        }
        catch (Exception e) when (e is SolutionException or IOException or UnauthorizedAccessException or XmlException)
        {
            throw new ArgumentException($"'{solution}' cannot be read: {e.Message.ReplaceLineEndings(" ")}", nameof(solution), e);
        }
    }

    private static string NameOf(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        if (!File.Exists(project))
            return name;

        try
        {
            var written = XDocument.Load(project).Descendants().LastOrDefault(element => element.Name.LocalName == "AssemblyName")?.Value.Trim();
            return written is null || written.Contains("$(", StringComparison.Ordinal) ? name : written;
        }
        catch (XmlException)
        {
            // A project that MSBuild cannot read was not built either, which the caller tells.
            return name;
        }
    }

    private static string? Output(string project, string assembly, string tests)
    {
        var beside = Path.Combine(tests, assembly + ".dll");
        if (File.Exists(beside))
            return beside;

        var folder = Path.GetDirectoryName(project)!;
        var candidates = Below(Path.Combine(folder, "bin"), assembly).Concat(Artifacts(folder, Path.GetFileNameWithoutExtension(project), assembly));
        return candidates
            .OrderByDescending(file => IsSameConfiguration(file, tests))
            .ThenByDescending(File.GetLastWriteTimeUtc)
            .ThenBy(file => file, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Below(string folder, string assembly) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, assembly + ".dll", SearchOption.AllDirectories).Where(file => !IsReference(file))
        : [];

    // With UseArtifactsOutput, all projects build into one folder above them.
    private static IEnumerable<string> Artifacts(string folder, string project, string assembly)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            var output = Path.Combine(above.FullName, "artifacts", "bin", project);
            if (Directory.Exists(output))
                return Below(output, assembly);
        }

        return [];
    }

    private static bool IsReference(string file) => Path.GetFileName(Path.GetDirectoryName(file)) is "ref" or "refint";

    private static bool IsSameConfiguration(string file, string tests)
    {
        var configuration = Parts(tests).FirstOrDefault(part => part is "debug" or "release");
        return configuration is not null && Parts(file).Contains(configuration);
    }

    private static string[] Parts(string path) => path.ToLowerInvariant().Split(Path.DirectorySeparatorChar, '_');
}
