using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>
/// A box of the drawing: a group of types, a technology, or an outside system; or a family of such boxes, or one member of a family.
/// Two are equal when they have the same id and name: within one model, the same box.
/// </summary>
public sealed record Component
{
    /// <summary>The position among the model's components, from 0.</summary>
    public required int Id { get; init; }

    /// <summary>The name in the file, such as <c>orders</c> or <c>&lt;module&gt;-api</c>; of a member, with its value: <c>orders-api</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The capture in the name of a family, and of its members: <c>module</c>; null for any other component.</summary>
    public string? Capture { get; init; }

    /// <summary>What the capture stands for in a member of a family, in lower case; null for a family and for any other component.</summary>
    public string? Value { get; init; }

    /// <summary>Where the name stands.</summary>
    public required TextRange Range { get; init; }

    /// <summary>The types in the component; empty for a technology or an outside system.</summary>
    public Selector Selector { get; init; } = Selector.Nothing;

    /// <summary>What the selector would choose but shall not.</summary>
    public Selector Except { get; init; } = Selector.Nothing;

    /// <summary>The layer; null where arrows alone govern the component.</summary>
    public Layer? Layer { get; init; }

    /// <summary>Whether everyone may use it, and it only shared ones.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether its namespaces must not depend on each other in a cycle.</summary>
    public bool IsAcyclic { get; init; }

    /// <summary>The component whose contract this is: open to that one and to whoever has an arrow to it; null for all others.</summary>
    public Component? ContractOf { get; init; }

    /// <summary>Whether all its code is a composition root.</summary>
    public bool IsComposition { get; init; }

    /// <summary>The technology that the component is; null for a component of code.</summary>
    public string? Technology { get; init; }

    /// <summary>The technologies that only this component, and other owners, may use.</summary>
    public IReadOnlyList<string> Owns { get; init; } = Array.Empty<string>();

    /// <summary>The types that other components may use; empty where all may be used.</summary>
    public IReadOnlyList<Pattern> Exposes { get; init; } = Array.Empty<Pattern>();

    /// <summary>The members that change nothing.</summary>
    public IReadOnlyList<MemberPattern> Reads { get; init; } = Array.Empty<MemberPattern>();

    /// <summary>The members that change something.</summary>
    public IReadOnlyList<MemberPattern> Writes { get; init; } = Array.Empty<MemberPattern>();

    /// <summary>Where it answers; empty where its name is its host.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; init; } = Array.Empty<Endpoint>();

    /// <summary>The names of the components that are meant to share it; empty where none are.</summary>
    public IReadOnlyList<string> SharedBy { get; init; } = Array.Empty<string>();

    /// <summary>What it is, in the words of the file; null where it says nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Why it is as it is, in the words of the file; null where it says nothing.</summary>
    public string? Because { get; init; }

    /// <summary>Whether the component has code of ours, rather than being a technology or an outside system.</summary>
    public bool HasCode => !Selector.IsEmpty;

    /// <summary>The role of the layer.</summary>
    public LayerRole Role => Layer?.Role ?? LayerRole.None;

    /// <summary>Whether this is a family: not a box itself, but one for each value that its patterns find in the code.</summary>
    public bool IsFamily => Capture is not null && Value is null;

    /// <summary>The member of a family that has a value.</summary>
    /// <param name="value">The value; null gives the component itself, as every component that is no family does.</param>
    public Component With(string? value) =>
        value is null || !IsFamily ? this : this with { Name = CaptureText.Fill(Name, Capture!, value), Value = value };

    /// <summary>Finds the value that a name would have as a member of this family.</summary>
    /// <returns>The value; null where this is no family, or the name is not one of its members'.</returns>
    public string? FindValue(string name)
    {
        if (!IsFamily)
            return null;

        var start = Name.IndexOf('<');
        var rest = Name.Length - Name.IndexOf('>') - 1;
        var fits = name.Length > start + rest
            && name.StartsWith(Name.Substring(0, start), StringComparison.Ordinal)
            && name.EndsWith(Name.Substring(Name.Length - rest), StringComparison.Ordinal)
            && name.IndexOf('.', start, name.Length - start - rest) < 0;
        return fits ? name.Substring(start, name.Length - start - rest) : null;
    }

    /// <inheritdoc/>
    public bool Equals(Component? other) => other is not null && Id == other.Id && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Id;

    /// <summary>Classifies a member of this component.</summary>
    /// <param name="ns">The namespace of its type.</param>
    /// <param name="type">The type; nested types as <c>Outer.Inner</c>.</param>
    /// <param name="member">The member's name without parameters.</param>
    public MemberAccess AccessOf(string ns, string type, string member) =>
        (Reads.Any(pattern => pattern.Matches(ns, type, member)) ? MemberAccess.Reads : MemberAccess.Unclassified)
        | (Writes.Any(pattern => pattern.Matches(ns, type, member)) ? MemberAccess.Writes : MemberAccess.Unclassified);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
