using System.Collections.Generic;
using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>A requirement, a decision or an estimate.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Name">The name in the file.</param>
/// <param name="Customers">Whom a requirement is for; empty where the file does not say.</param>
/// <param name="About">What serves a requirement, or what a decision or estimate is about.</param>
/// <param name="Value">The status of a decision, or the figure of an estimate; null where the file does not say.</param>
/// <param name="Range">Where the name stands.</param>
public sealed record BoardItem(
    BoardItemKind Kind,
    string Name,
    IReadOnlyList<BoardReference> Customers,
    IReadOnlyList<BoardReference> About,
    string? Value,
    TextRange Range);
