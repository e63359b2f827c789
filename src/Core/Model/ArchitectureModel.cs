using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Model;

/// <summary>The architecture as a model file declares it: immutable, and free of contradictions.</summary>
public sealed class ArchitectureModel
{
    // Filled when first asked; whoever does it twice fills in the same.
    private ILookup<(int Source, int Target), Arrow>? arrowsByPair;

    /// <summary>The system's name; null where the file gives none.</summary>
    public required string? System { get; init; }

    /// <summary>The layers from top to bottom.</summary>
    public required IReadOnlyList<Layer> Layers { get; init; }

    /// <summary>How far down a layer may reach.</summary>
    public required Layering Layering { get; init; }

    /// <summary>The components in the order of the file; a component's id is its position here.</summary>
    public required IReadOnlyList<Component> Components { get; init; }

    /// <summary>Whether the file has <c>arrows</c>, be it an empty list: then what has no arrow is not allowed.</summary>
    public required bool HasArrows { get; init; }

    /// <summary>The arrows, one for each pair of components.</summary>
    public required IReadOnlyList<Arrow> Arrows { get; init; }

    /// <summary>The pairs that are closed.</summary>
    public required IReadOnlyList<Arrow> Forbidden { get; init; }

    /// <summary>What holds for pairs without an arrow.</summary>
    public required Unlisted Unlisted { get; init; }

    /// <summary>Groups of components that must not use each other whatever the arrows say.</summary>
    public required IReadOnlyList<IReadOnlyList<Component>> Independent { get; init; }

    /// <summary>The technologies of the catalog and of the file, by name.</summary>
    public required IReadOnlyDictionary<string, Technology> Technologies { get; init; }

    /// <summary>Code that is neither source nor target.</summary>
    public required Selector Ignore { get; init; }

    /// <summary>What <see cref="Ignore"/> would choose but shall not.</summary>
    public required Selector IgnoreExcept { get; init; }

    /// <summary>What the file says of customers, requirements, decisions and estimates.</summary>
    public Board Board { get; init; } = Board.Empty;

    /// <summary>Whether some layer is a front-end, so that AR0102 has something to enforce.</summary>
    public bool HasStorageRule => Layers.Any(layer => layer.Role == LayerRole.FrontEnd);

    /// <summary>Whether a node is a component whose code is a composition root throughout.</summary>
    public bool IsComposition(int node) => node >= 0 && node < Components.Count && Components[node].IsComposition;

    /// <summary>Finds a component, or the member of a family.</summary>
    /// <returns>The component, or null where none has the name. Whether the code has such a member of a family is not asked.</returns>
    public Component? FindComponent(string name) =>
        Components.FirstOrDefault(component => component.Name == name)
        ?? Components.Select(family => family.With(family.FindValue(name))).FirstOrDefault(member => member.Value is not null);

    /// <summary>The arrows from one component to another one, for families those of all members.</summary>
    internal IEnumerable<Arrow> ArrowsBetween(int source, int target) =>
        (arrowsByPair ??= Arrows.ToLookup(arrow => (arrow.Source.Id, arrow.Target.Id)))[(source, target)];

    /// <summary>The component at a place, or the member of the family.</summary>
    /// <returns>The component; null where the type belongs to none, or to a technology.</returns>
    public Component? FindComponent(in Placement place) =>
        place.Node >= 0 && place.Node < Components.Count ? Components[place.Node].With(place.Value) : null;
}
