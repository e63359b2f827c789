using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Model.Reading;

/// <summary>The keys that a mapping may have: the reader refuses all others, and the JSON schema lists them.</summary>
internal sealed class MappingShape(string name, params KeyShape[] keys)
{
    /// <summary>What the schema calls it.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<KeyShape> Keys { get; } = keys;

    /// <summary>The keys alone.</summary>
    public IReadOnlyCollection<string> Names { get; } = keys.Select(key => key.Name).ToArray();

    /// <summary>The keys that an entry must have.</summary>
    public IReadOnlyCollection<string> Required { get; init; } = [];

    /// <summary>The keys of which an entry must have at least one; empty where it needs none.</summary>
    public IReadOnlyCollection<string> NeedsOne { get; init; } = [];
}
