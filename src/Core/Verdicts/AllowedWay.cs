using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Verdicts.Services;

namespace ArchRules.Verdicts;

/// <summary>Finds how one component may reach another through others: what a message offers instead of the shortcut.</summary>
internal static class AllowedWay
{
    /// <summary>Finds the way with the fewest steps, the first in the order of the file among equals.</summary>
    /// <param name="source">Where it begins.</param>
    /// <param name="target">Where it leads.</param>
    /// <param name="use">What is to be done there: the last arrow has to permit it.</param>
    /// <param name="matrix">The verdicts.</param>
    /// <returns>The components from source to target, at least three; null where there is no way.</returns>
    public static IReadOnlyList<Component>? Find(Component source, Component target, MemberAccess use, VerdictMatrix matrix) =>
        matrix.WayBetween((source, target, use), () => Search(source, target, use, matrix));

    /// <summary>Finds the shortest way to a component that owns the technology of the pair.</summary>
    public static IReadOnlyList<Component>? ToOwner(Pair pair, VerdictMatrix matrix) => pair.Owners
        .Select(owner => owner.With(pair.Source.Value))
        .Select(owner => matrix.Between(PlaceOf(pair.Source), PlaceOf(owner)).Pair.HasArrow
            ? [pair.Source, owner]
            : Find(pair.Source, owner, MemberAccess.Unclassified, matrix))
        .Where(way => way is not null)
        .OrderBy(way => way!.Count)
        .FirstOrDefault();

    private static IReadOnlyList<Component>? Search(Component source, Component target, MemberAccess use, VerdictMatrix matrix)
    {
        var components = Members(matrix.Model, [source.Value, target.Value]);
        var previous = new Dictionary<Component, Component>();
        var queue = new Queue<Component>();
        queue.Enqueue(source);
        while (queue.Count > 0)
        {
            var from = queue.Dequeue();
            foreach (var to in components)
            {
                if (to.Equals(source) || previous.ContainsKey(to) || (from.Equals(source) && to.Equals(target)))
                    continue;
                if (!IsStep(from, to, to.Equals(target) ? use : MemberAccess.Unclassified, matrix))
                    continue;

                previous.Add(to, from);
                if (to.Equals(target))
                    return Trace(source, target, previous);

                queue.Enqueue(to);
            }
        }

        return null;
    }

    // Of a family only the members that the two ends belong to: no other one can be on a way between them.
    private static Component[] Members(ArchitectureModel model, IEnumerable<string?> values) => model.Components
        .SelectMany(component => component.IsFamily ? values.Distinct().Select(component.With).Distinct() : [component])
        .ToArray();

    private static Placement PlaceOf(Component component) => new(component.Id, true, component.Value);

    private static bool IsStep(Component from, Component to, MemberAccess use, VerdictMatrix matrix)
    {
        if (from.Equals(to) || to.IsShared || from.IsShared || to.ContractOf is not null || from.ContractOf is not null)
            return false;

        var model = matrix.Model;
        if (matrix.Offers[from.Id].Any(arrow => arrow.Joins(from, to) && Permits(arrow.Mode, use)))
            return true;

        // Without an arrow, only where the layers alone decide and the step goes down.
        return (!model.HasArrows || model.Unlisted == Unlisted.ByLayer)
            && from.Layer is { } upper && to.Layer is { } lower && upper.Rank < lower.Rank
            && matrix.Between(PlaceOf(from), PlaceOf(to)).IsHarmless;
    }

    // What nothing classifies may go any way.
    private static bool Permits(ArrowMode mode, MemberAccess use) =>
        use == MemberAccess.Unclassified || (use & (AccessModeCheck.Permitted(mode) | QueueCheck.Permitted(mode))) != 0;

    private static List<Component> Trace(Component source, Component target, Dictionary<Component, Component> previous)
    {
        var way = new List<Component> { target };
        while (!way[way.Count - 1].Equals(source))
            way.Add(previous[way[way.Count - 1]]);

        way.Reverse();
        return way;
    }
}
