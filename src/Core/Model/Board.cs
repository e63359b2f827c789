using System;
using System.Collections.Generic;

namespace ArchRules.Model;

/// <summary>What stands on the board beside the drawing. No verdict on code depends on it.</summary>
/// <param name="Customers">The names of those whom the system is for.</param>
/// <param name="Items">The requirements, then the decisions, then the estimates, each in the order of the file.</param>
public sealed record Board(IReadOnlyList<string> Customers, IReadOnlyList<BoardItem> Items)
{
    /// <summary>An empty board.</summary>
    public static Board Empty { get; } = new(Array.Empty<string>(), Array.Empty<BoardItem>());

    /// <summary>Whether there is nothing on it.</summary>
    public bool IsEmpty => Customers.Count == 0 && Items.Count == 0;
}
