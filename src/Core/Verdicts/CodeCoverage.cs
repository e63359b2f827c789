using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>How model and code cover each other: unassigned and ambiguous types, patterns and components without code.</summary>
internal sealed class CodeCoverage(Judge judge)
{
    private readonly SortedDictionary<(string Assembly, string Namespace), (int Count, SourcePlace? Place)> unassigned = new(NamespaceOrder.Instance);
    private readonly SortedDictionary<string, Finding> ambiguous = new(StringComparer.Ordinal);
    private readonly HashSet<Pattern> matched = [];
    private TypeRow last;
    private bool isLastWhole;

    public int UnassignedCount { get; private set; }

    public int IgnoredCount { get; private set; }

    public void Add(AssemblyFacts facts, TypeRow type, Placement place)
    {
        AddPatternsFor(type);
        if (place == Placement.Ignored)
            IgnoredCount++;
        else if (place == Placement.Ambiguous)
            AddAmbiguous(facts, type);
        else if (place == Placement.None)
            AddUnassigned(facts, type);
    }

    /// <summary>AR0004 once for each topmost namespace of an assembly, then AR0005 once for each outermost type.</summary>
    public IEnumerable<Finding> Findings()
    {
        foreach (var group in unassigned.GroupBy(entry => entry.Key.Assembly))
        {
            var topmost = group.Where(entry => !group.Any(other => IsInside(entry.Key.Namespace, other.Key.Namespace)));
            foreach (var top in topmost)
            {
                var inside = group.Where(entry => entry.Key == top.Key || IsInside(entry.Key.Namespace, top.Key.Namespace)).ToArray();
                yield return new Finding(
                    Rules.Get(ModelRules.UnassignedId),
                    UnassignedNamespace.Message(top.Key.Namespace, top.Key.Assembly, inside.Sum(entry => entry.Value.Count)),
                    null,
                    top.Value.Place);
            }
        }

        foreach (var finding in ambiguous.Values)
            yield return finding;
    }

    /// <summary>AR0003: components without types, and patterns without a match in components that have some.</summary>
    public IEnumerable<Finding> EmptyPatterns(int[] typeCounts)
    {
        foreach (var component in judge.Model.Components.Where(component => component.HasCode))
        {
            if (typeCounts[component.Id] == 0)
            {
                yield return Empty(string.Format(ModelRules.EmptyComponentFormat, component.Name), component.Range);
                continue;
            }

            foreach (var pattern in component.Selector.Patterns.Where(pattern => !matched.Contains(pattern)))
                yield return Empty(
                    string.Format(ModelRules.EmptyPatternFormat, pattern.Text, pattern.Key.ToString().ToLowerInvariant(), component.Name),
                    pattern.Range);
        }
    }

    private static Finding Empty(string message, Text.TextRange range) => new(Rules.Get(ModelRules.EmptyId), message, range, null);

    private static bool IsInside(string ns, string outer) =>
        ns != outer && (outer.Length == 0 || ns.StartsWith(outer + ".", StringComparison.Ordinal));

    // What matches types of one namespace mostly matches them all.
    private void AddPatternsFor(TypeRow type)
    {
        if (ReferenceEquals(type.Namespace, last.Namespace) && ReferenceEquals(type.Assembly, last.Assembly) && isLastWhole)
            return;

        last = type;
        isLastWhole = judge.Places.AddPatternsFor(type.Assembly, type.Namespace, type.OutermostName, matched);
    }

    private void AddUnassigned(AssemblyFacts facts, TypeRow type)
    {
        UnassignedCount++;
        var key = (type.Assembly, type.Namespace);
        unassigned.TryGetValue(key, out var known);
        unassigned[key] = (known.Count + 1, known.Place ?? PlaceOf(facts, type));
    }

    private void AddAmbiguous(AssemblyFacts facts, TypeRow type)
    {
        var name = type.Namespace.Length == 0 ? type.OutermostName : type.Namespace + "." + type.OutermostName;
        var key = type.Assembly + ":" + name;
        if (ambiguous.ContainsKey(key))
            return;

        ambiguous[key] = new Finding(
            Rules.Get(ModelRules.AmbiguousId),
            AmbiguousType.Message(name, judge.Places.Candidates(type.Assembly, type.Namespace, type.OutermostName)),
            null,
            PlaceOf(facts, type));
    }

    private static SourcePlace? PlaceOf(AssemblyFacts facts, TypeRow type) =>
        type.Document < 0 ? null : new SourcePlace(facts.Documents[type.Document], Math.Max(1, type.Line), 1);

    private sealed class NamespaceOrder : IComparer<(string Assembly, string Namespace)>
    {
        public static NamespaceOrder Instance { get; } = new();

        public int Compare((string Assembly, string Namespace) a, (string Assembly, string Namespace) b)
        {
            var byAssembly = string.CompareOrdinal(a.Assembly, b.Assembly);
            return byAssembly != 0 ? byAssembly : string.CompareOrdinal(a.Namespace, b.Namespace);
        }
    }
}
