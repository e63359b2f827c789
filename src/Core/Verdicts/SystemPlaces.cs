using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>Places the types of a system: what the system builds by itself is no technology, whatever its names match.</summary>
internal sealed class SystemPlaces(Judge judge, IEnumerable<AssemblyFacts> assemblies)
{
    private readonly HashSet<string> system = new(assemblies.Select(assembly => assembly.AssemblyName), StringComparer.Ordinal);

    /// <summary>The places of an assembly's types, by their index.</summary>
    public Placement[] Of(AssemblyFacts facts)
    {
        var places = new Placement[facts.Types.Count];
        var known = new Dictionary<(string, string, string), Placement>();
        for (var i = 0; i < places.Length; i++)
        {
            var type = facts.Types[i];
            var key = (type.Assembly, type.Namespace, type.OutermostName);
            if (!known.TryGetValue(key, out var place))
            {
                place = judge.Places.Place(key.Assembly, key.Namespace, key.OutermostName);
                if (place.Node >= judge.Model.Components.Count && system.Contains(key.Assembly))
                    place = Placement.None;
                known.Add(key, place);
            }

            places[i] = place;
        }

        return places;
    }
}
