using System;

namespace ArchRules.Model;

/// <summary>Where a type belongs.</summary>
/// <param name="Node">The id of its component, or of the technology it is part of (see <see cref="PlacementIndex"/>); below zero for none.</param>
/// <param name="IsExposed">Whether other components may use it as far as <c>exposes</c> is concerned.</param>
/// <param name="Value">Which member of the family the component is; null where it is no family.</param>
public readonly record struct Placement(int Node, bool IsExposed, string? Value = null)
{
    /// <summary>No pattern chooses the type: it is unassigned where the system builds it, external elsewhere.</summary>
    public static Placement None => new(-1, true);

    /// <summary><c>ignore</c> chooses the type.</summary>
    public static Placement Ignored => new(-2, true);

    /// <summary>Two components choose the type equally: AR0005.</summary>
    public static Placement Ambiguous => new(-3, true);

    /// <summary>Whether the type belongs to a component or a technology.</summary>
    public bool HasNode => Node >= 0;

    /// <summary>Whether another type belongs to the same component, and the same member of it where it is a family.</summary>
    public bool IsSame(in Placement other) => Node == other.Node && string.Equals(Value, other.Value, StringComparison.Ordinal);
}
