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
    private readonly Dictionary<string, Dictionary<string, Placement?>> namespaces = new(StringComparer.Ordinal);

    /// <summary>The places of an assembly's types, by their index.</summary>
    public Placement[] Of(AssemblyFacts facts)
    {
        var places = new Placement[facts.Types.Count];
        var known = new Dictionary<(string, string, string), Placement>();
        var (before, ofNamespace) = (default(TypeRow), (Placement?)null);
        for (var i = 0; i < places.Length; i++)
        {
            // Types of one namespace mostly follow each other.
            var type = facts.Types[i];
            if (!ReferenceEquals(type.Namespace, before.Namespace) || !ReferenceEquals(type.Assembly, before.Assembly))
                (before, ofNamespace) = (type, OfNamespace(type.Assembly, type.Namespace));

            places[i] = ofNamespace ?? OfType(type, known);
        }

        return places;
    }

    private Placement? OfNamespace(string assembly, string ns)
    {
        if (!namespaces.TryGetValue(assembly, out var known))
            namespaces.Add(assembly, known = new(StringComparer.Ordinal));
        if (!known.TryGetValue(ns, out var place))
            known.Add(ns, place = judge.Places.FindPlaceOfAll(assembly, ns));
        return place;
    }

    private Placement OfType(TypeRow type, Dictionary<(string, string, string), Placement> known)
    {
        var key = (type.Assembly, type.Namespace, type.OutermostName);
        if (known.TryGetValue(key, out var place))
            return place;

        place = judge.Places.Place(key.Assembly, key.Namespace, key.OutermostName);
        if (place.Node >= judge.Model.Components.Count && system.Contains(key.Assembly))
            place = Placement.None;
        known.Add(key, place);
        return place;
    }
}
