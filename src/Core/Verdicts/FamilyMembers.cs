using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>The members of families that the code has.</summary>
internal sealed class FamilyMembers(ArchitectureModel model)
{
    private readonly SortedDictionary<(int Node, string Value), int> counts = new(MemberOrder.Instance);

    /// <summary>Counts a type.</summary>
    public void Add(in Placement place)
    {
        if (place.Value is not { } value)
            return;

        counts.TryGetValue((place.Node, value), out var count);
        counts[(place.Node, value)] = count + 1;
    }

    /// <summary>Lists the components, each family as its members.</summary>
    /// <param name="typeCounts">How many types each component has, by its id.</param>
    public IReadOnlyList<CheckedComponent> Components(IReadOnlyList<int> typeCounts) => model.Components
        .SelectMany(component => Members(component)
            .DefaultIfEmpty(new CheckedComponent(component, typeCounts[component.Id])))
        .ToArray();

    private IEnumerable<CheckedComponent> Members(Component family)
    {
        if (!family.IsFamily)
            return [];

        // A box has no code of its own: its members are those of the families that have an arrow to their own one.
        var values = family.HasCode
            ? ValuesOf(family)
            : model.Arrows.Where(arrow => arrow.Target.Equals(family) && arrow.Scope == ArrowScope.Same).SelectMany(arrow => ValuesOf(arrow.Source)).Distinct();
        return values.Select(value => new CheckedComponent(family.With(value), counts.TryGetValue((family.Id, value), out var count) ? count : 0));
    }

    private IEnumerable<string> ValuesOf(Component family) => counts.Keys.Where(key => key.Node == family.Id).Select(key => key.Value);

    private sealed class MemberOrder : IComparer<(int Node, string Value)>
    {
        public static MemberOrder Instance { get; } = new();

        public int Compare((int Node, string Value) a, (int Node, string Value) b) =>
            a.Node != b.Node ? a.Node.CompareTo(b.Node) : string.CompareOrdinal(a.Value, b.Value);
    }
}
