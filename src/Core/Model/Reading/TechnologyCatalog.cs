using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using ArchRules.Text;

namespace ArchRules.Model.Reading;

/// <summary>
/// The technologies that ArchRules knows by itself: <c>technologies.yml</c>. What is embedded in the assembly is <c>technologies.nodes</c>,
/// which says the same and is read by every process in a fraction of the time; a test compares the two.
/// </summary>
public static class TechnologyCatalog
{
    private static readonly Lazy<Dictionary<string, Technology>> Loaded = new(Load, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The technologies by name.</summary>
    public static IReadOnlyDictionary<string, Technology> BuiltIn => Loaded.Value;

    /// <summary>Reads a catalog's text.</summary>
    /// <returns>The technologies that it declares, and every mistake in it.</returns>
    internal static (Dictionary<string, Technology> Technologies, IReadOnlyList<Mistake> Mistakes) Parse(string text)
    {
        var (root, mistake) = YamlReader.Read(text);
        return mistake is null ? Parse(root) : ([], [mistake]);
    }

    private static (Dictionary<string, Technology> Technologies, IReadOnlyList<Mistake> Mistakes) Parse(YamlNode? root)
    {
        var technologies = new Dictionary<string, Technology>(StringComparer.Ordinal);
        var mistakes = new Mistakes();
        new TechnologyReader(mistakes).ReadInto(technologies, root);
        return (technologies, mistakes.InOrder);
    }

    private static Dictionary<string, Technology> Load()
    {
        using var stream = typeof(TechnologyCatalog).Assembly.GetManifestResourceStream("technologies.nodes")!;
        using var reader = new StreamReader(stream);
        return Parse(NodeText.Read(reader.ReadToEnd())).Technologies;
    }
}
