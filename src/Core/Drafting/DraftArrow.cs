using ArchRules.Model;

namespace ArchRules.Drafting;

/// <summary>An arrow of a draft.</summary>
/// <param name="Source">Who uses.</param>
/// <param name="Target">What is used.</param>
/// <param name="Scope">Which members of two families it joins.</param>
/// <param name="Mode">How.</param>
internal sealed record DraftArrow(Box Source, Box Target, ArrowScope Scope, ArrowMode Mode)
{
    /// <summary>The name of the target as the arrow writes it.</summary>
    public string TargetName => Scope == ArrowScope.Other ? Target.Name.Replace(Families.Capture, "<other>") : Target.Name;
}
