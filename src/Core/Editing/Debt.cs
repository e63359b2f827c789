using System;
using ArchRules.Model;

namespace ArchRules.Editing;

/// <summary>Violations of one rule between two members, and how many there are.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Source">The member that depends, as baselines write it.</param>
/// <param name="Target">What it depends on, in the same form.</param>
/// <param name="Count">How many; 0 for debt that is paid.</param>
public sealed record Debt(string Rule, string Source, string Target, int Count)
{
    internal (string, string, string) Key => (Rule, Source, Target);

    /// <summary>The order of a baseline: by rule, source and target.</summary>
    /// <returns>Less than, equal to or greater than 0.</returns>
    internal static int Compare((string Rule, string Source, string Target) a, (string Rule, string Source, string Target) b)
    {
        var byRule = string.CompareOrdinal(a.Rule, b.Rule);
        if (byRule != 0)
            return byRule;

        var bySource = string.CompareOrdinal(a.Source, b.Source);
        return bySource != 0 ? bySource : string.CompareOrdinal(a.Target, b.Target);
    }

    internal static (string Rule, string Source, string Target) KeyOf(BaselineEntry entry) => (entry.Rule, entry.Source, entry.Target);
}
