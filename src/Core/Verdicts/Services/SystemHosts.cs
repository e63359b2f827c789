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
            var name = assembly.Facts.AssemblyName;
            hosts[name] = Of(judge, name, assembly.Places.Where((_, i) => assembly.Facts.Types[i].IsDefined));
        }

        return hosts;
    }

    /// <summary>Finds the components of one assembly.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="assembly">Its simple name.</param>
    /// <param name="types">Where its types belong.</param>
    public static IReadOnlyList<Component> Of(Judge judge, string assembly, IEnumerable<Placement> types)
    {
        var whole = judge.Places.Place(assembly, "", "<Module>");
        return types
            .Where(place => place.HasNode && place.Node < judge.Model.Components.Count)
            .GroupBy(place => (place.Node, place.Value))
            .OrderByDescending(group => group.Key.Node == whole.Node)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key.Node)
            .Select(group => judge.Model.FindComponent(group.First())!)
            .ToArray();
    }
}
