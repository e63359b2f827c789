using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts.Changes;

/// <summary>Compares lists of patterns by their text.</summary>
internal static class PatternComparison
{
    /// <summary>Compares two selectors.</summary>
    /// <param name="what">What the patterns are of, for the message.</param>
    /// <param name="then">The earlier ones.</param>
    /// <param name="now">The later ones.</param>
    /// <param name="whenAdded">What one pattern more does to the rules; one less does the opposite.</param>
    public static IEnumerable<RuleChange> Between(string what, Selector then, Selector now, RuleChangeKind whenAdded) =>
        Between(what, TextsOf(then), TextsOf(now), whenAdded);

    /// <summary>Compares two lists of texts.</summary>
    public static IEnumerable<RuleChange> Between(string what, IEnumerable<string> then, IEnumerable<string> now, RuleChangeKind whenAdded)
    {
        var (before, after) = (then.ToArray(), now.ToArray());
        foreach (var text in after.Except(before, StringComparer.Ordinal))
            yield return new RuleChange(whenAdded, $"{what} has {text} now");
        foreach (var text in before.Except(after, StringComparer.Ordinal))
            yield return new RuleChange(Opposite(whenAdded), $"{what} no longer has {text}");
    }

    /// <summary>The patterns of a selector with their keys: <c>projects: Shop.*</c>.</summary>
    public static IEnumerable<string> TextsOf(Selector selector) =>
        selector.Patterns.Select(pattern => $"{pattern.Key.ToString().ToLowerInvariant()} '{pattern.Text}'");

    private static RuleChangeKind Opposite(RuleChangeKind kind) => kind switch
    {
        RuleChangeKind.Weaker => RuleChangeKind.Stricter,
        RuleChangeKind.Stricter => RuleChangeKind.Weaker,
        _ => kind,
    };
}
