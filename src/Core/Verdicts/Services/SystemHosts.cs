using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts.Services;

/// <summary>Whose the configuration of each project is.</summary>
internal static class SystemHosts
{
    /// <summary>Finds the components of each assembly.</summary>
    /// <returns>By the assembly's name: the component of the project as a whole first, then those with most types.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<Component>> Of(Judge judge, IEnumerable<PlacedAssembly> assemblies)
    {
        var hosts = new Dictionary<string, IReadOnlyList<Component>>(StringComparer.Ordinal);
        foreach (var assembly in assemblies)
        {
            var whole = judge.Places.Place(assembly.Facts.AssemblyName, "", "<Module>");
            hosts[assembly.Facts.AssemblyName] = assembly.Places
                .Where((place, i) => assembly.Facts.Types[i].IsDefined && place.HasNode && place.Node < judge.Model.Components.Count)
                .GroupBy(place => (place.Node, place.Value))
                .OrderByDescending(group => group.Key.Node == whole.Node)
                .ThenByDescending(group => group.Count())
                .ThenBy(group => group.Key.Node)
                .Select(group => judge.Model.FindComponent(group.First())!)
                .ToArray();
        }

        return hosts;
    }
}
