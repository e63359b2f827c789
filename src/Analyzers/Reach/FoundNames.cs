using System;
using System.Collections.Generic;

namespace ArchRules.Analyzers.Reach;

/// <summary>The names that were found in references. Grows while they are read.</summary>
internal sealed class FoundNames
{
    /// <summary>Simple names of types, without arity.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of members and nested types.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The namespaces of the types.</summary>
    public HashSet<string> Namespaces { get; } = new(StringComparer.Ordinal);
}
