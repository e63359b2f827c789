using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
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

    private readonly ConcurrentDictionary<(int Source, int Target, bool IsOther), PairVerdict> cells = new();
    private readonly ConcurrentDictionary<(int Source, int Target, bool IsOther), bool> leaks = new();
    private readonly ConcurrentDictionary<(Component Source, Component Target, MemberAccess Use), IReadOnlyList<Component>?> ways = new();
    private readonly Lazy<ILookup<int, Arrow>> arrows = new(() => model.Arrows.Where(arrow => !arrow.IsDeprecated).ToLookup(arrow => arrow.Source.Id));

    public ArchitectureModel Model { get; } = model;

    /// <summary>The verdict between two places; families have one for members with the same value and one for all others.</summary>
    public PairVerdict Between(in Placement source, in Placement target) =>
        Between(source.Node, target.Node, Arrow.IsOther(source.Value, target.Value));

    public PairVerdict Between(int source, int target, bool isOther = false) => cells.TryGetValue((source, target, isOther), out var cell)
        ? cell
        : cells.GetOrAdd((source, target, isOther), Decide(source, target, isOther));

    /// <summary>Two places as their messages name them.</summary>
    public Pair Describe(in Placement source, in Placement target) => Pair.Create(
        Model, places, Model.FindComponent(source)!, target.Node, target.Value, Arrow.IsOther(source.Value, target.Value));

    /// <summary>Whether the source, were it to show the target in a signature, would hand it to someone who must not use it.</summary>
    public bool CanLeak(int source, int target, bool isOther = false) => leaks.TryGetValue((source, target, isOther), out var known)
        ? known
        : leaks.GetOrAdd((source, target, isOther), FindLeak(source, target, isOther));

    /// <summary>The arrows that lead away from a component and may be offered, by the component's id.</summary>
    public ILookup<int, Arrow> Offers => arrows.Value;

    /// <summary>The allowed way from one component to another one, searched once: many violations ask for the same.</summary>
    /// <param name="ends">The one, the other one, and what shall be done there.</param>
    /// <param name="search">How to search.</param>
    /// <returns>The way; null where there is none.</returns>
    public IReadOnlyList<Component>? WayBetween((Component Source, Component Target, MemberAccess Use) ends, Func<IReadOnlyList<Component>?> search) =>
        ways.TryGetValue(ends, out var known) ? known : ways.GetOrAdd(ends, search());

    /// <summary>What a dependency does with its target.</summary>
    /// <returns>Unclassified also where the target is a technology without a box.</returns>
    public MemberAccess AccessOf(Pair pair, Dependency dependency) => pair.Target is null
        ? MemberAccess.Unclassified
        : AccessModeCheck.AccessOf(pair, dependency.Target, dependency.Declared, TechnologyOf(dependency.Declared));

    /// <summary>The technology that declares a member, whatever component the type is in that it was reached through; null for none.</summary>
    public Technology? TechnologyOf(in CodeElement declared)
    {
        var dot = declared.Type.IndexOf('.');
        var place = places.Place(declared.Assembly, declared.Namespace, dot < 0 ? declared.Type : declared.Type.Substring(0, dot));
        return place.HasNode ? places.FindTechnology(place.Node) : null;
    }

    /// <summary>Finds the front-end that would query storage through what a component shows; null where there is none.</summary>
    public Component? FindQuerier(int source) => LeakCheck.FindQuerier(Model.Components[source], this);

    private bool FindLeak(int source, int target, bool isOther)
    {
        if (source == target)
            return false;

        var cell = Between(source, target, isOther);
        return cell.BrokenRule is null && LeakCheck.FindCaller(cell.Pair, target, this) is not null;
    }

    private PairVerdict Decide(int source, int target, bool isOther)
    {
        var pair = Pair.Create(Model, places, Model.Components[source], target, null, isOther);
        var hasSurface = pair.Target is { Exposes.Count: > 0 };
        if (source == target && !isOther)
            return new PairVerdict(pair, null, false);

        foreach (var (id, isBroken) in Checks)
        {
            if (isBroken(pair))
                return new PairVerdict(pair, id, hasSurface);
        }

        return new PairVerdict(pair, null, hasSurface);
    }
}
