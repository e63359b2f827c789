using System.IO.Enumeration;
using ArchRules.Text;

namespace ArchRules.Selecting;

/// <summary>Finds the assemblies of projects by name in the folder of the tests, where the build copies what the tests reference.</summary>
internal static class ProjectAssemblies
{
    /// <summary>Finds assemblies.</summary>
    /// <param name="names">Assembly names; <c>*</c> stands for any characters.</param>
    /// <param name="folder">The folder of the tests.</param>
    /// <exception cref="ArgumentException">A name has no assembly.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> names, string folder)
    {
        var files = Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".dll" or ".exe")
            .OrderBy(file => file, StringComparer.Ordinal)
            .ToArray();
        return names.SelectMany(name => Find(name, files, folder)).Distinct(StringComparer.Ordinal).ToArray();
    }

    private static string[] Find(string name, string[] files, string folder)
    {
        // An application has a native host of the same name beside it: the assembly is the .dll.
        var found = files
            .Where(file => FileSystemName.MatchesSimpleExpression(name, Path.GetFileNameWithoutExtension(file), ignoreCase: false))
            .GroupBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)
            .Select(same => same.First())
            .ToArray();
        return found.Length > 0 ? found : throw new ArgumentException(
            $"no project '{name}' in '{folder}': reference it from the test project{Suggestion.Tail(name, files.Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet())}",
            nameof(name));
    }
}
