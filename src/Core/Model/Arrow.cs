using System;
using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>A permission, or under <c>forbid</c> a prohibition, for one pair of components or families.</summary>
/// <param name="Source">The component that depends.</param>
/// <param name="Target">The component that it depends on.</param>
/// <param name="Mode">What the arrow permits.</param>
/// <param name="IsDeprecated">Whether what it permits shall end.</param>
/// <param name="Because">The reason in the file; null where none is given.</param>
/// <param name="Range">Where it stands; an arrow with several ends gives each pair the same place.</param>
public sealed record Arrow(
    Component Source, Component Target, ArrowMode Mode, bool IsDeprecated, string? Because, TextRange Range)
{
    /// <summary>Which members of two families it joins.</summary>
    public ArrowScope Scope { get; init; }

    /// <summary>The target's name as the arrow means it: a family of other members is called by <c>&lt;other&gt;</c>.</summary>
    public string TargetName => Scope == ArrowScope.Other ? CaptureText.Fill(Target.Name, Target.Capture!, "<other>") : Target.Name;

    /// <summary>Whether the arrow leads from one component to the other; both may be members of families.</summary>
    public bool Joins(Component source, Component target) =>
        Joins(source.Id, target.Id, IsOther(source.Value, target.Value));

    /// <summary>Whether two ends have values that differ. An end without a value is no member of a family.</summary>
    internal static bool IsOther(string? source, string? target) =>
        source is not null && target is not null && !string.Equals(source, target, StringComparison.Ordinal);

    internal bool Joins(int source, int target, bool isOther) =>
        Source.Id == source && Target.Id == target && (Scope == ArrowScope.Any || Scope == ArrowScope.Other == isOther);

    /// <inheritdoc/>
    public override string ToString() => $"{Source.Name} -> {TargetName}: {Mode.Word()}";
}
