using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Text;

namespace ArchRules.Editing;

/// <summary>Compares what two texts say, wherever it stands in them.</summary>
internal static class YamlShape
{
    /// <summary>Whether two values say the same.</summary>
    public static bool IsSame(YamlNode? a, YamlNode? b) => (a, b) switch
    {
        (YamlScalar x, YamlScalar y) => x.Value == y.Value && x.IsQuoted == y.IsQuoted,
        (YamlSequence x, YamlSequence y) => IsSame(x.Items, y.Items),
        (YamlMapping x, YamlMapping y) => x.Entries.Count == y.Entries.Count
            && x.Entries.Zip(y.Entries, (left, right) => IsSame(left.Key, right.Key) && IsSame(left.Value, right.Value)).All(same => same),
        _ => a is null && b is null,
    };

    /// <summary>Whether two lists say the same, item by item.</summary>
    public static bool IsSame(IReadOnlyList<YamlNode> a, IReadOnlyList<YamlNode> b) =>
        a.Count == b.Count && a.Zip(b, IsSame).All(same => same);

    /// <summary>Whether one item came into a list, and nothing else changed.</summary>
    public static bool HasOneMore(IReadOnlyList<YamlNode> before, IReadOnlyList<YamlNode> after) =>
        after.Count == before.Count + 1
        && Enumerable.Range(0, after.Count).Any(added => IsSame(before, after.Where((_, index) => index != added).ToArray()));

    /// <summary>Whether two mappings say the same, but for the value of one key, which only the second one needs to have.</summary>
    public static bool IsSameBut(YamlMapping before, YamlMapping after, string key) => IsSame(Without(before, key), Without(after, key));

    /// <summary>Finds a value.</summary>
    /// <returns>The value; null where the mapping lacks the key.</returns>
    public static YamlNode? Find(this YamlMapping mapping, string key) =>
        mapping.Entries.FirstOrDefault(entry => entry.Key.Value.Equals(key, StringComparison.Ordinal))?.Value;

    /// <summary>The items of a list, or the one value that stands for a list; empty for no value.</summary>
    public static IReadOnlyList<YamlNode> ItemsOf(YamlNode? node) => node switch
    {
        null or YamlScalar { Value: "", IsQuoted: false } => [],
        YamlSequence sequence => sequence.Items,
        _ => [node],
    };

    private static YamlMapping Without(YamlMapping mapping, string key) =>
        mapping with { Entries = mapping.Entries.Where(entry => !entry.Key.Value.Equals(key, StringComparison.Ordinal)).ToArray() };
}
