using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace ArchRules.Benchmarks.Binary;

/// <summary>A model for assemblies that have none: their largest namespaces are components that may all use each other.</summary>
internal static class NamespaceModel
{
    private const int Most = 20;

    // Namespaces of frameworks depend on each other in circles, and what registers services does more than that. Both are looked for
    // like everything else, and not told.
    private const string Severities =
        "is_global = true\ndotnet_diagnostic.AR0111.severity = none\ndotnet_diagnostic.AR0112.severity = none\n";

    /// <summary>Writes the model, with the severities beside it.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="folder">The assemblies.</param>
    public static void Write(string path, string folder)
    {
        File.WriteAllText(path, Of(folder));
        WriteSeverities(path);
    }

    /// <summary>Writes the severities beside a model.</summary>
    public static void WriteSeverities(string model) => File.WriteAllText(Path.Combine(Path.GetDirectoryName(model)!, ".globalconfig"), Severities);

    private static string Of(string folder)
    {
        var names = Directory.GetFiles(folder, "*.dll")
            .SelectMany(NamespacesIn)
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(group => group.Key)
            .ToArray();
        var text = new StringBuilder("components:\n");
        for (var i = 0; i < names.Length; i++)
            text.Append($"  c{i}: {{ namespaces: [{names[i]}.**] }}\n");
        text.Append("  rest: { projects: \"*\" }\narrows:\n");
        var all = string.Join(", ", names.Select((_, i) => "c" + i).Append("rest"));
        foreach (var one in all.Split(", "))
            text.Append($"  - {one} -> {string.Join(", ", all.Split(", ").Where(other => other != one))}\n");
        return text.ToString();
    }

    /// <summary>The first two parts of the namespace of each type.</summary>
    private static IEnumerable<string> NamespacesIn(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata)
            return [];

        var metadata = file.GetMetadataReader();
        return metadata.TypeDefinitions
            .Select(handle => metadata.GetString(metadata.GetTypeDefinition(handle).Namespace))
            .Where(name => name.Length > 0)
            .Select(name => string.Join('.', name.Split('.').Take(2)))
            .ToArray();
    }
}
