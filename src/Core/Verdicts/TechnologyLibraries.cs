using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;

namespace ArchRules.Verdicts;

/// <summary>
/// Client libraries among the assemblies of a system, as a folder of a published program holds them: using them is using their
/// technology, so they are not code of the system.
/// </summary>
internal static class TechnologyLibraries
{
    /// <summary>Finds the libraries.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="assemblies">All assemblies that were given.</param>
    /// <param name="projects">The projects of the system, whose assemblies are its own whatever they are called; null where they are not known.</param>
    /// <returns>The libraries; empty where nothing else would be left to check.</returns>
    public static IReadOnlyList<AssemblyFacts> Among(Judge judge, IReadOnlyList<AssemblyFacts> assemblies, IReadOnlyList<ProjectReferences>? projects)
    {
        var built = new HashSet<string>((projects ?? []).Select(project => project.Assembly), StringComparer.Ordinal);
        var libraries = assemblies.Where(assembly => !built.Contains(assembly.AssemblyName) && IsLibrary(judge, assembly)).ToArray();
        return libraries.Length < assemblies.Count ? libraries : [];
    }

    /// <summary>Says which were left out.</summary>
    public static IEnumerable<string> Notes(IReadOnlyList<AssemblyFacts> libraries)
    {
        if (libraries.Count > 0)
            yield return $"left out, since they are libraries of technologies and in no component: {string.Join(", ", libraries.Select(library => library.AssemblyName).OrderBy(name => name, StringComparer.Ordinal))}";
    }

    // A namespace of the technology is not enough: our own extensions of a library like to live there.
    private static bool IsLibrary(Judge judge, AssemblyFacts facts) =>
        judge.Places.Place(facts.AssemblyName, facts.AssemblyName, "_").Node >= judge.Model.Components.Count
        && !facts.Types.Any(type => type.IsDefined && judge.Places.Place(type.Assembly, type.Namespace, type.OutermostName) is { HasNode: true } place
            && place.Node < judge.Model.Components.Count);
}
