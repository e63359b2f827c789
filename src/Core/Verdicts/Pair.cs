using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>A component and what it might use: everything that the checks decide by.</summary>
public sealed class Pair
{
    private Pair(ArchitectureModel model, Component source, Component? target, Technology? technology, bool isOther)
    {
        Model = model;
        Source = source;
        Target = target;
        Technology = technology;
        IsOther = isOther;
        Arrows = target is null ? [] : model.ArrowsBetween(source.Id, target.Id).Where(arrow => arrow.Joins(source.Id, target.Id, isOther)).ToArray();
        Forbidden = target is null ? null : model.Forbidden.FirstOrDefault(arrow => arrow.Joins(source.Id, target.Id, isOther));
        Relation = target is null ? LayerRelation.Allowed : LayerRelations.Between(model, source, target);
        IsIndependent = target is not null && model.Independent.Any(group => KeepsApart(group, source.Id, target.Id));
        Owners = technology is null ? [] : model.Components.Where(component => component.Owns.Contains(technology.Name)).ToArray();
    }

    /// <summary>The model.</summary>
    public ArchitectureModel Model { get; }

    /// <summary>The component that depends.</summary>
    public Component Source { get; }

    /// <summary>The component that is used, a technology's box among them; null for a technology without a box.</summary>
    public Component? Target { get; }

    /// <summary>The technology that is used; null for a component of code.</summary>
    public Technology? Technology { get; }

    /// <summary>Whether the two are members of families with different values.</summary>
    public bool IsOther { get; }

    /// <summary>The arrows between the two.</summary>
    public IReadOnlyList<Arrow> Arrows { get; }

    /// <summary>The prohibition between the two; null where there is none.</summary>
    public Arrow? Forbidden { get; }

    /// <summary>How the layers lie.</summary>
    public LayerRelation Relation { get; }

    /// <summary>Whether the file calls the two independent.</summary>
    public bool IsIndependent { get; }

    /// <summary>The components that own the technology.</summary>
    public IReadOnlyList<Component> Owners { get; }

    /// <summary>The name of what is used.</summary>
    public string TargetName => Target?.Name ?? Technology!.Name;

    /// <summary>The arrows that permit the use of code: in the same process, or in any mode where the box is a technology.</summary>
    public IEnumerable<Arrow> CodeArrows => Arrows.Where(arrow => !arrow.Mode.IsWire() || Technology is not null);

    /// <summary>Whether an arrow permits the use of code.</summary>
    public bool HasArrow => CodeArrows.Any();

    /// <summary>Whether the source owns the technology.</summary>
    public bool IsOwner => Owners.Any(owner => owner.Id == Source.Id);

    /// <summary>Whether the target is a contract that is open to the source: its owner, the owner's callers, and their contracts.</summary>
    public bool IsOpenContract => Target?.ContractOf is { } owner
        && !Source.IsShared
        && ((Source.ContractOf ?? Source) is var caller)
        && ((caller.Id == owner.Id && !IsOther) || Model.ArrowsBetween(caller.Id, owner.Id).Any(arrow => arrow.Joins(caller.Id, owner.Id, IsOther)));

    /// <summary>Whether somebody has the technology for themselves.</summary>
    public bool IsClosed => Technology is not null && (Owners.Count > 0 || Target is not null);

    /// <summary>Pairs a component with a node.</summary>
    /// <param name="model">The model.</param>
    /// <param name="places">The numbering of nodes.</param>
    /// <param name="source">The component that depends.</param>
    /// <param name="target">The id of a component or technology.</param>
    /// <param name="value">Which member of a family the target is; null for the family, and for any other component.</param>
    /// <param name="isOther">Whether the two are members of families with different values.</param>
    internal static Pair Create(
        ArchitectureModel model, PlacementIndex places, Component source, int target, string? value, bool isOther)
    {
        if (places.FindTechnology(target) is not { } technology)
            return new Pair(model, source, model.Components[target].With(value), null, isOther);

        // With several boxes of one technology, a use belongs to the one that its user has an arrow to.
        var boxes = model.Components.Where(box => box.Technology == technology.Name).ToArray();
        var arrow = model.Arrows.FirstOrDefault(arrow => arrow.Source.Id == source.Id && boxes.Contains(arrow.Target));
        var box = arrow?.Target ?? boxes.FirstOrDefault();

        // A box has no code to find its value in: it is the one of its user, where the arrow says so.
        return new Pair(model, source, arrow?.Scope == ArrowScope.Same ? box!.With(source.Value) : box, technology, isOther);
    }

    // Members of one family are kept apart where the group names it twice, as in [<module>, <other>].
    private static bool KeepsApart(IReadOnlyList<Component> group, int source, int target) => source == target
        ? group.Count(component => component.Id == source) > 1
        : group.Any(component => component.Id == source) && group.Any(component => component.Id == target);
}
