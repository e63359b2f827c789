using ArchRules.Model;

namespace ArchRules.Verdicts.Structure;

/// <summary>A node of a <see cref="ComponentGraph"/>: a component of the model, or a technology without a box that some code uses.</summary>
/// <param name="Name">The name in the model.</param>
/// <param name="Component">The component; null for a technology without a box.</param>
/// <param name="TypeCount">How many types it has; code made by tools is not counted. 0 for technologies.</param>
/// <param name="AbstractTypeCount">How many of them are interfaces and abstract classes.</param>
public sealed record ComponentNode(string Name, Component? Component, int TypeCount, int AbstractTypeCount)
{
    /// <summary>Whether it is a component with code of ours, rather than a technology or an outside system.</summary>
    public bool HasCode => Component is { HasCode: true };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
