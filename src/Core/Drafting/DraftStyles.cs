using System;
using System.Collections.Generic;

namespace ArchRules.Drafting;

/// <summary>The words for styles.</summary>
public static class DraftStyles
{
    private static readonly Dictionary<string, DraftStyle> ByWord = new(StringComparer.Ordinal)
    {
        ["n-tier"] = DraftStyle.NTier,
        ["clean"] = DraftStyle.CleanArchitecture,
        ["hexagonal"] = DraftStyle.Hexagonal,
        ["modular-monolith"] = DraftStyle.ModularMonolith,
        ["soa"] = DraftStyle.Soa,
        ["vertical-slices"] = DraftStyle.VerticalSlices,
    };

    /// <summary>All words, in the order of the documentation.</summary>
    public static IReadOnlyCollection<string> Words => ByWord.Keys;

    /// <summary>Finds the style for a word; <c>clean-architecture</c>, as its page is called, is <c>clean</c>.</summary>
    public static bool TryParse(string word, out DraftStyle style) =>
        ByWord.TryGetValue(word == "clean-architecture" ? "clean" : word, out style);

    /// <summary>Whether the style keeps modules apart, rather than layers.</summary>
    internal static bool IsOfModules(this DraftStyle style) => style is DraftStyle.ModularMonolith or DraftStyle.Soa or DraftStyle.VerticalSlices;

    /// <summary>Why a style does not allow an arrow that its layers would.</summary>
    /// <returns>A few words; null where it does.</returns>
    internal static string? ReasonAgainst(this DraftStyle? style, Box source, Box target, bool isSame) => style switch
    {
        DraftStyle.Hexagonal when source.Tier == Tier.Storage && target.Tier == Tier.Storage => "driven adapters are independent of each other",
        DraftStyle.ModularMonolith when source.IsModule && target.IsModule && !isSame => "modules meet in contracts only",
        DraftStyle.VerticalSlices when source.IsModule && target.IsModule && !isSame => "slices must not use each other",
        DraftStyle.Soa when target.IsModule && !isSame => "services meet over wires only",
        _ => null,
    };
}
