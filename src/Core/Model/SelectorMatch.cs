using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Model;

/// <summary>A selector that chooses a type, with its best pattern for each key that it has, and the value of its capture if it has one.</summary>
internal readonly record struct SelectorMatch(int Owner, Pattern? Type, Pattern? Namespace, Pattern? Project, string? Value)
{
    /// <summary>Compares how specific two matches are: the strongest key first, the weaker ones between equals.</summary>
    public int CompareTo(SelectorMatch other)
    {
        var byType = Compare(Type, other.Type);
        if (byType != 0)
            return byType;

        var byNamespace = Compare(Namespace, other.Namespace);
        return byNamespace != 0 ? byNamespace : Compare(Project, other.Project);
    }

    /// <summary>Whether a single selector chooses a type, for the rare ones that are not worth an index.</summary>
    public static bool Chooses(Selector selector, string assembly, string ns, string type) =>
        !selector.IsEmpty && ChoosesByPatterns(selector, assembly, ns, type);

    private static bool ChoosesByPatterns(Selector selector, string assembly, string ns, string type) =>
        Holds(selector.Projects, pattern => new Glob(pattern.Wildcard).Matches(assembly))
            && Holds(selector.Namespaces, pattern => Covers(pattern, ns.Length == 0 ? [] : ns.Split('.')))
            && Holds(selector.Types, pattern => Covers(pattern, (ns.Length == 0 ? type : ns + "." + type).Split('.')));

    /// <summary>Whether one pattern matches a dotted name.</summary>
    public static bool Covers(Pattern pattern, string[] segments)
    {
        var trie = new PatternTrie();
        trie.Add(pattern, 0);
        var best = new Dictionary<int, Pattern>();
        trie.Match(segments, best);
        return best.Count > 0;
    }

    private static bool Holds(IReadOnlyList<Pattern> patterns, System.Func<Pattern, bool> matches) =>
        patterns.Count == 0 || patterns.Any(matches);

    private static int Compare(Pattern? a, Pattern? b)
    {
        if (a is null || b is null)
            return (a is null ? 0 : 1) - (b is null ? 0 : 1);

        return a.Specificity.CompareTo(b.Specificity);
    }
}
