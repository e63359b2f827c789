using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;

namespace ArchRules.Verdicts;

/// <summary>
/// The interfaces that an assembly lists for its types only because interfaces or base classes of other assemblies bring them: nobody
/// wrote them there. What the own assembly implies is left out where it is read.
/// </summary>
internal sealed class ImpliedInterfaces(IReadOnlyList<AssemblyFacts> assemblies)
{
    private readonly Lazy<ILookup<string, AssemblyFacts>> byName = new(() => assemblies.ToLookup(facts => facts.AssemblyName, StringComparer.Ordinal));
    private readonly Dictionary<AssemblyFacts, ILookup<(string Namespace, string Name), TypeRow>> bases = [];

    /// <summary>Whether another base type of the one that implements an interface brings it along.</summary>
    /// <param name="facts">The assembly.</param>
    /// <param name="row">The dependency of a type on an interface.</param>
    public bool Contains(AssemblyFacts facts, in DependencyRow row)
    {
        var type = facts.Types[facts.Members[row.Source].Type];
        var target = KeyOf(facts.Types[facts.Members[row.Target].Type]);
        return BasesOf(type).Any(listed => KeyOf(listed) != target && Brings(listed, target, [KeyOf(type)]));
    }

    private bool Brings(TypeRow type, (string, string, string) target, HashSet<(string, string, string)> seen) =>
        seen.Add(KeyOf(type)) && BasesOf(type).Any(listed => KeyOf(listed) == target || Brings(listed, target, seen));

    private IEnumerable<TypeRow> BasesOf(TypeRow type) =>
        byName.Value[type.Assembly].SelectMany(facts => BasesIn(facts)[(type.Namespace, type.Name)]);

    // Few assemblies are ever asked about.
    private ILookup<(string Namespace, string Name), TypeRow> BasesIn(AssemblyFacts facts)
    {
        if (!bases.TryGetValue(facts, out var known))
            bases.Add(facts, known = AllBasesIn(facts).ToLookup(pair => (pair.Type.Namespace, pair.Type.Name), pair => pair.Base));

        return known;
    }

    private static List<(TypeRow Type, TypeRow Base)> AllBasesIn(AssemblyFacts facts)
    {
        var pairs = new List<(TypeRow, TypeRow)>();
        for (var rows = facts.Dependencies.GetEnumerator(); rows.MoveNext();)
        {
            if (rows.Kind is DependencyKind.Inheritance or DependencyKind.Implementation)
                pairs.Add((facts.Types[facts.Members[rows.Source].Type], facts.Types[facts.Members[rows.Target].Type]));
        }

        return pairs;
    }

    private static (string Assembly, string Namespace, string Name) KeyOf(TypeRow type) => (type.Assembly, type.Namespace, type.Name);
}
