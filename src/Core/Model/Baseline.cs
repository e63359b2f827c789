using System;
using System.Collections.Generic;

namespace ArchRules.Model;

/// <summary>The violations that are known debt: the text of an <c>archrules.baseline.yml</c>.</summary>
public sealed class Baseline
{
    private readonly Dictionary<(string Rule, string Source, string Target), BaselineEntry> byDependency = [];

    /// <summary>Makes a baseline.</summary>
    /// <param name="entries">The entries in the order of the file, no two for one dependency.</param>
    public Baseline(IReadOnlyList<BaselineEntry> entries)
    {
        Entries = entries ?? throw new ArgumentNullException(nameof(entries));
        foreach (var entry in entries)
            byDependency.Add((entry.Rule, entry.Source, entry.Target), entry);
    }

    /// <summary>No debt.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>The entries in the order of the file.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>Finds the entry for a violation.</summary>
    /// <returns>The entry; null where the violation is not known.</returns>
    public BaselineEntry? Find(string rule, string source, string target) =>
        byDependency.TryGetValue((rule, source, target), out var entry) ? entry : null;
}
