using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>Finds how one component may reach another through others: what a message offers instead of the shortcut.</summary>
internal static class AllowedWay
{
    /// <summary>Finds the way with the fewest steps, the first in the order of the file among equals.</summary>
    /// <returns>The components from source to target, at least three; null where there is no way.</returns>
    public static IReadOnlyList<Component>? Find(Component source, Component target, VerdictMatrix matrix)
    {
        var previous = new Dictionary<int, Component>();
        var queue = new Queue<Component>();
        queue.Enqueue(source);
        while (queue.Count > 0)
        {
            var from = queue.Dequeue();
            foreach (var to in matrix.Model.Components)
            {
                if (to.Id == source.Id || previous.ContainsKey(to.Id) || !IsStep(from, to, source, target, matrix))
                    continue;

                previous.Add(to.Id, from);
                if (to.Id == target.Id)
                    return Trace(source, target, previous);

                queue.Enqueue(to);
            }
        }

        return null;
    }

    /// <summary>Finds the shortest way to a component that owns the technology of the pair.</summary>
    public static IReadOnlyList<Component>? ToOwner(Pair pair, VerdictMatrix matrix) => pair.Owners
        .Select(owner => matrix.Between(pair.Source.Id, owner.Id).Pair.HasArrow
            ? [pair.Source, owner]
            : Find(pair.Source, owner, matrix))
        .Where(way => way is not null)
        .OrderBy(way => way!.Count)
        .FirstOrDefault();

    private static bool IsStep(Component from, Component to, Component source, Component target, VerdictMatrix matrix)
    {
        if (from.Id == source.Id && to.Id == target.Id || to.IsShared || from.IsShared)
            return false;

        var model = matrix.Model;
        if (model.Arrows.Any(arrow => arrow.Source.Id == from.Id && arrow.Target.Id == to.Id && !arrow.IsDeprecated))
            return true;

        // Without an arrow, only where the layers alone decide and the step goes down.
        return (!model.HasArrows || model.Unlisted == Unlisted.ByLayer)
            && from.Layer is { } upper && to.Layer is { } lower && upper.Rank < lower.Rank
            && matrix.Between(from.Id, to.Id).IsHarmless;
    }

    private static List<Component> Trace(Component source, Component target, Dictionary<int, Component> previous)
    {
        var way = new List<Component> { target };
        while (way[way.Count - 1].Id != source.Id)
            way.Add(previous[way[way.Count - 1].Id]);

        way.Reverse();
        return way;
    }
}
