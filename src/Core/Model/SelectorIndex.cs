using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace ArchRules.Model;

/// <summary>
/// Many selectors compiled together: finds those that choose a type, each with the pattern that decides how specific it is.
/// What an assembly or a namespace matches is remembered, so that a type costs one look-up for each.
/// </summary>
internal sealed class SelectorIndex
{
    private static readonly Dictionary<int, Pattern> NoMatch = [];
    private static readonly List<SelectorMatch> None = [];

    private readonly List<Selector> selectors = [];
    private readonly List<Selector> exceptions = [];
    private readonly PatternTrie namespaces = new();
    private readonly PatternTrie types = new();
    private readonly PatternTrie typesOfProjects = new();
    private readonly PatternTrie exceptedTypes = new();
    private readonly List<(Glob Glob, Pattern Pattern, int Owner)> projects = [];
    private readonly ConcurrentDictionary<string, Dictionary<int, Pattern>> byAssembly = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Dictionary<int, Pattern>> byNamespace = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Assembly, string Namespace), List<SelectorMatch>> byBoth = new();

    /// <summary>Adds a selector; its number is the count of those added before.</summary>
    public void Add(Selector selector, Selector except)
    {
        var owner = selectors.Count;
        selectors.Add(selector);
        exceptions.Add(except);
        foreach (var pattern in selector.Projects)
            projects.Add((new Glob(pattern.Wildcard), pattern, owner));
        foreach (var pattern in selector.Namespaces)
            namespaces.Add(pattern, owner);
        foreach (var pattern in selector.Types)
            (selector.Projects.Count == 0 ? types : typesOfProjects).Add(pattern, owner);
        foreach (var pattern in except.Types)
            exceptedTypes.Add(pattern, owner);
    }

    /// <summary>Finds the selectors that choose a type.</summary>
    /// <returns>Not to be changed.</returns>
    public List<SelectorMatch> Match(string assembly, string ns, string type)
    {
        var asType = MatchType(assembly, ns, type);
        return asType.Count == 0 && !exceptedTypes.IsIn(ns)
            ? byBoth.GetOrAdd((assembly, ns), MatchBoth)
            : Match(assembly, ns, type, asType);
    }

    /// <summary>Whether it takes the names of types to tell which selectors choose those of a namespace.</summary>
    public bool DependsOnTypes(string assembly, string ns) =>
        types.IsIn(ns) || exceptedTypes.IsIn(ns) || (HasTypesOf(assembly) && typesOfProjects.IsIn(ns));

    private List<SelectorMatch> MatchBoth((string Assembly, string Namespace) names) => Match(names.Assembly, names.Namespace, "", NoMatch);

    private List<SelectorMatch> Match(string assembly, string ns, string type, Dictionary<int, Pattern> asType)
    {
        var inAssembly = byAssembly.GetOrAdd(assembly, MatchAssembly);
        var inNamespace = namespaces.IsEmpty ? NoMatch : byNamespace.GetOrAdd(ns, MatchNamespace);
        if (inAssembly.Count == 0 && inNamespace.Count == 0 && asType.Count == 0)
            return None;

        var matches = new List<SelectorMatch>();
        AddMatches(PatternKey.Types, asType);
        AddMatches(PatternKey.Namespaces, inNamespace);
        AddMatches(PatternKey.Projects, inAssembly);
        return matches;

        void AddMatches(PatternKey key, Dictionary<int, Pattern> candidates)
        {
            foreach (var candidate in candidates)
            {
                var selector = selectors[candidate.Key];
                if (selector.StrongestKey != key
                    || !Holds(selector.Namespaces, inNamespace, candidate.Key)
                    || !Holds(selector.Projects, inAssembly, candidate.Key)
                    || SelectorMatch.Chooses(exceptions[candidate.Key], assembly, ns, type))
                    continue;

                var value = selector.HasCapture ? CaptureMatch.FindValue(selector, assembly, ns, type) : null;
                if (selector.HasCapture && value is null)
                    continue;

                matches.Add(new SelectorMatch(
                    candidate.Key,
                    Find(asType, candidate.Key),
                    Find(inNamespace, candidate.Key),
                    Find(inAssembly, candidate.Key),
                    value));
            }
        }
    }

    private static bool Holds(IReadOnlyList<Pattern> patterns, Dictionary<int, Pattern> matched, int owner) =>
        patterns.Count == 0 || matched.ContainsKey(owner);

    private static Pattern? Find(Dictionary<int, Pattern> matched, int owner) =>
        matched.TryGetValue(owner, out var pattern) ? pattern : null;

    private Dictionary<int, Pattern> MatchAssembly(string assembly)
    {
        var best = new Dictionary<int, Pattern>();
        foreach (var (glob, pattern, owner) in projects)
        {
            if (glob.Matches(assembly)
                && (!best.TryGetValue(owner, out var known) || pattern.Specificity.CompareTo(known.Specificity) > 0))
                best[owner] = pattern;
        }

        return best;
    }

    private Dictionary<int, Pattern> MatchNamespace(string ns)
    {
        var best = new Dictionary<int, Pattern>();
        namespaces.Match(ns.Length == 0 ? [] : ns.Split('.'), best);
        return best;
    }

    private bool HasTypesOf(string assembly) => !typesOfProjects.IsEmpty && byAssembly.GetOrAdd(assembly, MatchAssembly).Count > 0;

    private Dictionary<int, Pattern> MatchType(string assembly, string ns, string type)
    {
        var reached = types.Step(ns, type, null);
        if (HasTypesOf(assembly))
            reached = typesOfProjects.Step(ns, type, reached);
        if (reached is null)
            return NoMatch;

        var best = new Dictionary<int, Pattern>();
        foreach (var state in reached)
            state.AddEnds(best);
        return best;
    }
}
