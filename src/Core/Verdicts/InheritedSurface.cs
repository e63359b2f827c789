using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>
/// What exposed types inherit belongs to their surface: the members of their base types and interfaces, though nobody exposes those.
/// Operators, static members and expression trees name the base type in IL, by whatever type they were reached.
/// </summary>
internal sealed class InheritedSurface
{
    private readonly HashSet<(string Assembly, string Namespace, string Name)> types = [];

    /// <summary>Finds what exposed types derive from inside their component.</summary>
    /// <param name="model">The model; where no component has <c>exposes</c>, nothing is looked for.</param>
    /// <param name="system">Where types belong.</param>
    /// <param name="assemblies">The facts.</param>
    public InheritedSurface(ArchitectureModel model, SystemPlaces system, IReadOnlyList<AssemblyFacts> assemblies)
    {
        if (model.Components.All(component => component.Exposes.Count == 0))
            return;

        var bases = new List<(TypeRow Derived, TypeRow Base)>();
        foreach (var facts in assemblies)
        {
            var places = system.Of(facts);
            foreach (var row in facts.Dependencies.Where(row => row.Kind is DependencyKind.Inheritance or DependencyKind.Implementation))
            {
                var (derived, based) = (facts.Members[row.Source].Type, facts.Members[row.Target].Type);
                if (!places[derived].IsSame(places[based]) || places[based].IsExposed)
                    continue;

                bases.Add((facts.Types[derived], facts.Types[based]));
                if (places[derived].IsExposed)
                    types.Add(KeyOf(facts.Types[based]));
            }
        }

        // What they derive from derives itself, over as many steps as there are.
        while (bases.Any(pair => types.Contains(KeyOf(pair.Derived)) && types.Add(KeyOf(pair.Base))))
        {
        }
    }

    /// <summary>Whether a use of a member is open to others through an exposed type; an operator is, by the types that it is used with.</summary>
    /// <param name="type">The type that declares the member.</param>
    /// <param name="member">Its signature; empty for the type itself, which stays hidden.</param>
    public bool Opens(TypeRow type, string member) =>
        member.StartsWith("op_", StringComparison.Ordinal)
        || (member.Length > 0 && member[0] != '.' && types.Count > 0 && types.Contains(KeyOf(type)));

    private static (string, string, string) KeyOf(TypeRow type) => (type.Assembly, type.Namespace, type.Name);
}
