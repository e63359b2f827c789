using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Structure;

/// <summary>A node of a <see cref="TypeGraph"/>: an outermost type with all that is nested in it.</summary>
/// <param name="Assembly">The simple name of its assembly.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">Its name without arity.</param>
/// <param name="Component">The name of its component; null where it is in none.</param>
/// <param name="Technology">The name of the technology that it is part of; null where it is part of none.</param>
public sealed record TypeNode(string Assembly, string Namespace, string Name, string? Component, string? Technology)
{
    /// <summary>The namespace and name.</summary>
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>The component or technology; null where the type belongs to neither.</summary>
    public string? Owner => Component ?? Technology;

    internal static TypeNode Of(TypeRow type, Placement place, Judge judge) => new(
        type.Assembly,
        type.Namespace,
        type.OutermostName,
        judge.Model.FindComponent(place)?.Name,
        place.Node >= judge.Model.Components.Count ? judge.Places.FindTechnology(place.Node)!.Name : null);
}
