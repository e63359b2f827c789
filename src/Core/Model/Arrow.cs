using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>A permission, or under <c>forbid</c> a prohibition, for one pair of components.</summary>
/// <param name="Source">The component that depends.</param>
/// <param name="Target">The component that it depends on.</param>
/// <param name="Mode">What the arrow permits.</param>
/// <param name="IsDeprecated">Whether what it permits shall end.</param>
/// <param name="Because">The reason in the file; null where none is given.</param>
/// <param name="Range">Where it stands; an arrow with several ends gives each pair the same place.</param>
public sealed record Arrow(
    Component Source, Component Target, ArrowMode Mode, bool IsDeprecated, string? Because, TextRange Range)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Source.Name} -> {Target.Name}: {Mode.Word()}";
}
