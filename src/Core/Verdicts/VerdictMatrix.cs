using System;
using System.Collections.Concurrent;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>The verdicts between all nodes, each found once, when first asked for.</summary>
internal sealed class VerdictMatrix(ArchitectureModel model, PlacementIndex places)
{
    // The order decides which rule a dependency breaks where it breaks several: design, "Rules".
    private static readonly (string Id, Func<Pair, bool> IsBroken)[] Checks =
    [
        (StorageBypassCheck.Id, StorageBypassCheck.IsBroken),
        (WireCrossedCheck.Id, WireCrossedCheck.IsBroken),
        (LayerCheck.Id, LayerCheck.IsBroken),
        (OwnedTechnologyCheck.Id, OwnedTechnologyCheck.IsBroken),
        (DeprecatedArrowCheck.Id, DeprecatedArrowCheck.IsBroken),
        (MissingArrowCheck.Id, MissingArrowCheck.IsBroken),
    ];

    private readonly ConcurrentDictionary<(int Source, int Target), PairVerdict> cells = new();

    public ArchitectureModel Model { get; } = model;

    public PairVerdict Between(int source, int target) =>
        cells.TryGetValue((source, target), out var cell) ? cell : cells.GetOrAdd((source, target), Decide(source, target));

    private PairVerdict Decide(int source, int target)
    {
        var pair = Pair.Create(Model, places, source, target);
        var hasSurface = pair.Target is { Exposes.Count: > 0 };
        if (source == target)
            return new PairVerdict(pair, null, false);

        foreach (var (id, isBroken) in Checks)
        {
            if (isBroken(pair))
                return new PairVerdict(pair, id, hasSurface);
        }

        return new PairVerdict(pair, null, hasSurface);
    }
}
