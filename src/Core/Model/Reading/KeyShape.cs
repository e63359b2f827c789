using System.Collections.Generic;

namespace ArchRules.Model.Reading;

/// <summary>One key of the model language.</summary>
/// <param name="Name">The key.</param>
/// <param name="Kind">What may stand behind it.</param>
/// <param name="Description">What it is, for editors.</param>
internal sealed record KeyShape(string Name, ValueKind Kind, string Description)
{
    /// <summary>The words of <see cref="ValueKind.Word"/>; empty where any text may stand.</summary>
    public IReadOnlyCollection<string> Words { get; init; } = [];

    /// <summary>The shape of a mapping; null where the value is none.</summary>
    public MappingShape? Shape { get; init; }
}
