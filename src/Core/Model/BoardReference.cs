using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>Something that the board names.</summary>
/// <param name="Text">The name, or an arrow such as <c>web -> orders</c>.</param>
/// <param name="Component">The component; null where it is something else, or nothing.</param>
/// <param name="Missing">
/// The end of a sentence where the model has no such thing: <c>; did you mean 'orders'?</c>, or empty; null where it has.
/// </param>
/// <param name="Range">Where it stands.</param>
public sealed record BoardReference(string Text, Component? Component, string? Missing, TextRange Range);
