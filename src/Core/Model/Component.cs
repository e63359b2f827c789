using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>A box of the drawing: a group of types, a technology, or an outside system.</summary>
public sealed class Component
{
    /// <summary>The position among the model's components, from 0.</summary>
    public required int Id { get; init; }

    /// <summary>The name in the file.</summary>
    public required string Name { get; init; }

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

    /// <summary>What it is, in the words of the file; null where it says nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Why it is as it is, in the words of the file; null where it says nothing.</summary>
    public string? Because { get; init; }

    /// <summary>Whether the component has code of ours, rather than being a technology or an outside system.</summary>
    public bool HasCode => !Selector.IsEmpty;

    /// <summary>The role of the layer.</summary>
    public LayerRole Role => Layer?.Role ?? LayerRole.None;

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
