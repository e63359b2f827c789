using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>
/// Finds the assemblies that no component chooses but through which types of the system are used: they forward a type of the same name.
/// </summary>
internal static class Facades
{
    /// <summary>Reads those that lie beside assemblies of a system.</summary>
    /// <param name="assemblies">The facts of the system.</param>
    /// <returns>The facts of the files that may forward something; what cannot be read forwards nothing.</returns>
    public static IReadOnlyList<AssemblyFacts> Beside(IReadOnlyList<AssemblyFacts> assemblies)
    {
        var known = assemblies.Select(facts => facts.AssemblyName).ToHashSet(StringComparer.Ordinal);
        var defined = assemblies
            .SelectMany(facts => facts.Types.Where(type => type.IsDefined && !type.IsGenerated))
            .Select(type => (type.Namespace, type.Name))
            .ToHashSet();
        var facades = new List<AssemblyFacts>();
        for (var last = assemblies; last.Count > 0; facades.AddRange(last))
        {
            var files = last.SelectMany(facts => Named(facts)
                .Where(type => !known.Contains(type.Assembly) && defined.Contains((type.Namespace, type.Name)))
                .Select(type => Path.Combine(Path.GetDirectoryName(facts.Path) ?? "", type.Assembly + ".dll")))
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            known.UnionWith(files.Select(file => Path.GetFileNameWithoutExtension(file)));
            last = AssemblyFactsReader.ReadAll(files.Where(File.Exists).ToArray()).Select(result => result.Facts).OfType<AssemblyFacts>().ToArray();
        }

        return facades;
    }

    private static IEnumerable<ForwardRow> Named(AssemblyFacts facts) => facts.Types
        .Where(type => !type.IsDefined)
        .Select(type => new ForwardRow(type.Namespace, type.OutermostName, type.Assembly))
        .Concat(facts.Forwards);
}
