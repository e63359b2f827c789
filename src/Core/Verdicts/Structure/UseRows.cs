using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;

namespace ArchRules.Verdicts.Structure;

/// <summary>The dependencies of one use, kept as rows until somebody wants to read them.</summary>
internal sealed class UseRows
{
    public List<(AssemblyFacts Facts, int Row)> Uses { get; } = [];

    public Dictionary<string, int> Broken { get; } = new(StringComparer.Ordinal);

    public int CompositionCount { get; set; }

    public void AddBroken(string rule)
    {
        Broken.TryGetValue(rule, out var count);
        Broken[rule] = count + 1;
    }

    public IReadOnlyList<Dependency> Describe() => Uses
        .Select(use => use.Facts.Describe(use.Facts.Dependencies[use.Row]))
        .OrderBy(dependency => dependency.Place?.File ?? "", StringComparer.Ordinal)
        .ThenBy(dependency => dependency.Place?.Line ?? 0)
        .ThenBy(dependency => dependency.Place?.Column ?? 0)
        .ThenBy(dependency => dependency.Source.ToString(), StringComparer.Ordinal)
        .ThenBy(dependency => dependency.Target.ToString(), StringComparer.Ordinal)
        .ToArray();
}
