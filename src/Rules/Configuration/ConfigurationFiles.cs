using ArchRules.Facts;
using ArchRules.Text;

namespace ArchRules.Configuration;

/// <summary>Finds the configuration files of projects by the sources that symbols name: they lie where the code was written.</summary>
internal static class ConfigurationFiles
{
    /// <summary>Finds the files of assemblies.</summary>
    /// <returns>The <c>appsettings*.json</c> and <c>launchSettings.json</c> of each project whose folder is here; in a fixed order.</returns>
    public static IReadOnlyList<ConfigurationFile> Of(IEnumerable<AssemblyFacts> assemblies) => assemblies
        .DistinctBy(facts => facts.AssemblyName)
        .SelectMany(facts => FindFolder(facts) is { } folder ? FilesOf(facts.AssemblyName, folder) : [])
        .ToArray();

    private static string? FindFolder(AssemblyFacts facts)
    {
        var tried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in facts.Documents.Where(Path.IsPathFullyQualified))
        {
            for (var folder = Path.GetDirectoryName(document); folder is not null && tried.Add(folder); folder = Path.GetDirectoryName(folder))
            {
                if (HasProject(folder, facts.AssemblyName))
                    return folder;
            }
        }

        return null;
    }

    // Code may be linked from another project's folder: the project of the assembly's name is the one, or the only one.
    private static bool HasProject(string folder, string assembly)
    {
        if (!Directory.Exists(folder))
            return false;

        var projects = Directory.GetFiles(folder, "*.??proj");
        return projects.Length == 1 || projects.Any(project => Path.GetFileNameWithoutExtension(project) == assembly);
    }

    private static IEnumerable<ConfigurationFile> FilesOf(string assembly, string folder)
    {
        var paths = Directory.EnumerateFiles(folder, "appsettings*.json").Order(StringComparer.Ordinal)
            .Append(Path.Combine(folder, "Properties", "launchSettings.json"))
            .Where(File.Exists);
        foreach (var path in paths)
            yield return new ConfigurationFile(assembly, path, ReadText(path));
    }

    // What cannot be read is handed on as a text that is no JSON, so that the report names the file.
    private static string ReadText(string path)
    {
        try
        {
            return new FileInfo(path).Length > 3L * YamlReader.MaxLength ? new string(' ', YamlReader.MaxLength + 1) : File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "(unreadable)";
        }
    }
}
