using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Changes;

/// <summary>Finds the code that other patterns put somewhere else: what a wider pattern really does.</summary>
internal static class PlaceComparison
{
    private const string Unassigned = "no component";
    private const string Ignored = "what is ignored";

    /// <summary>Places the types of now by both models.</summary>
    public static IEnumerable<RuleChange> Between(Judge then, Judge now, IReadOnlyList<AssemblyFacts> facts)
    {
        var moved = new SortedDictionary<(string From, string To), int>();
        var (before, after) = (new SystemPlaces(then, facts), new SystemPlaces(now, facts));
        foreach (var assembly in facts)
        {
            var (old, current) = (before.Of(assembly), after.Of(assembly));
            for (var i = 0; i < current.Length; i++)
            {
                var type = assembly.Types[i];
                var (from, to) = (NameOf(then.Model, old[i]), NameOf(now.Model, current[i]));
                if (!type.IsDefined || type.IsGenerated || from == to)
                    continue;

                moved.TryGetValue((from, to), out var count);
                moved[(from, to)] = count + 1;
            }
        }

        return moved.Select(pair => new RuleChange(
            KindOf(pair.Key), $"{Count(pair.Value)} of {pair.Key.From} {(pair.Value == 1 ? "belongs" : "belong")} to {pair.Key.To} now"));
    }

    private static RuleChangeKind KindOf((string From, string To) move)
    {
        if (move.To == Ignored || (move.To == Unassigned && move.From != Ignored))
            return RuleChangeKind.Weaker;

        return move.From == Ignored || move.From == Unassigned ? RuleChangeKind.Stricter : RuleChangeKind.Other;
    }

    private static string NameOf(ArchitectureModel model, Placement place) =>
        model.FindComponent(place) is { } component ? $"'{component.Name}'" : place == Placement.Ignored ? Ignored : Unassigned;

    private static string Count(int count) => count == 1 ? "1 type" : $"{count} types";
}
