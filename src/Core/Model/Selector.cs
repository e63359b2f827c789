using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Model;

/// <summary>Chooses types: the keys intersect, each list is a union, an empty list leaves its key open.</summary>
public sealed record Selector(IReadOnlyList<Pattern> Projects, IReadOnlyList<Pattern> Namespaces, IReadOnlyList<Pattern> Types)
{
    /// <summary>Chooses nothing.</summary>
    public static Selector Nothing { get; } = new(Array.Empty<Pattern>(), Array.Empty<Pattern>(), Array.Empty<Pattern>());

    /// <summary>Whether the selector has no pattern at all, so that it chooses nothing.</summary>
    public bool IsEmpty => Projects.Count == 0 && Namespaces.Count == 0 && Types.Count == 0;

    /// <summary>Whether it is the selector of a family.</summary>
    public bool HasCapture { get; } =
        Projects.Concat(Namespaces).Concat(Types).Any(pattern => pattern.Capture is not null);

    /// <summary>The patterns of one key.</summary>
    public IReadOnlyList<Pattern> this[PatternKey key] => key switch
    {
        PatternKey.Projects => Projects,
        PatternKey.Namespaces => Namespaces,
        _ => Types,
    };

    /// <summary>The key that decides how specific the selector is: the last one that has patterns.</summary>
    public PatternKey StrongestKey =>
        Types.Count > 0 ? PatternKey.Types : Namespaces.Count > 0 ? PatternKey.Namespaces : PatternKey.Projects;

    /// <summary>All patterns, the projects first.</summary>
    public IEnumerable<Pattern> Patterns
    {
        get
        {
            foreach (var pattern in Projects)
                yield return pattern;
            foreach (var pattern in Namespaces)
                yield return pattern;
            foreach (var pattern in Types)
                yield return pattern;
        }
    }
}
