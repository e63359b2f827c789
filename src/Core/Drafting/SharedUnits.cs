using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Verdicts.Graphs;

namespace ArchRules.Drafting;

/// <summary>Finds the units that everyone may use, since they use nothing but each other.</summary>
internal sealed class SharedUnits
{
    // What half of the system uses is meant for all of it, from this many users on.
    private const int MostUsers = 5;

    private readonly Probe probe;
    private readonly IReadOnlyList<Evidence> evidence;
    private readonly HashSet<int> possible;

    /// <summary>Finds which units could be shared at all.</summary>
    public SharedUnits(Probe probe, IReadOnlyList<Evidence> evidence)
    {
        this.probe = probe;
        this.evidence = evidence;
        possible = [.. probe.Units.Select(unit => unit.Id).Where(IsFree)];
        while (possible.RemoveWhere(unit => TargetsOf(unit).Any(target => !possible.Contains(target))) > 0)
        {
            // What uses such a unit goes in the next round.
        }
    }

    /// <summary>Marks the shared ones among guesses.</summary>
    /// <param name="guesses">The guesses without any.</param>
    /// <param name="spansLayers">Whether what storage and front-ends both use, or nearly everyone, is shared, rather than a layer below.</param>
    public TierGuess[] Mark(IReadOnlyList<TierGuess> guesses, bool spansLayers)
    {
        var marked = guesses.ToArray();
        foreach (var unit in possible.OrderBy(unit => unit))
        {
            var users = probe.Uses.Keys.Where(use => use.Target == unit).Select(use => guesses[use.Source].Tier).Distinct().ToArray();
            if (evidence[unit].IsNamedShared)
                Mark(unit, "by its name, and it uses nothing but shared code");
            else if (spansLayers && probe.Uses.Keys.Count(use => use.Target == unit) >= Math.Max(MostUsers, probe.Units.Count / 2))
                Mark(unit, "most others use it, and it uses nothing but shared code");
            else if (spansLayers && users.Contains(Tier.FrontEnd) && users.Contains(Tier.Storage))
                Mark(unit, "front-ends and storage both use it");
        }

        return marked;

        void Mark(int unit, string reason)
        {
            if (marked[unit].Tier == Tier.Shared)
                return;

            marked[unit] = new TierGuess(Tier.Shared, reason);
            foreach (var target in TargetsOf(unit))
                Mark(target, $"{probe.Units[unit].Name} uses it");
        }
    }

    private IEnumerable<int> TargetsOf(int unit) => probe.Uses.Keys.Where(use => use.Source == unit).Select(use => use.Target);

    // A cycle among shared components could not be told by leaving an arrow out.
    private bool IsFree(int unit) =>
        evidence[unit] is { IsProgram: false, Views.Count: 0, Stores.Count: 0, Brokers.Count: 0 }
        && !InCycle.Contains(unit)
        && probe.Calls.All(call => call.Source != unit);

    private HashSet<int> InCycle => cyclic ??= [.. StrongComponents
        .FindCyclic(new Graph(probe.Units.Count, probe.Uses.Select(use => new Edge(use.Key.Source, use.Key.Target, use.Value))))
        .SelectMany(group => group)];

    private HashSet<int>? cyclic;
}
