using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace ArchRules.Model;

/// <summary>
/// Patterns of dotted names compiled to a tree of segments, so that a name is matched in the time of its own length, however
/// many patterns there are.
/// </summary>
internal sealed class PatternTrie
{
    private readonly Node root = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<State>> namespaces = new(StringComparer.Ordinal);

    public bool IsEmpty { get; private set; } = true;

    /// <summary>Adds a pattern for an owner; the owner's best pattern is what a match gives.</summary>
    public void Add(Pattern pattern, int owner)
    {
        IsEmpty = false;
        var node = root;
        foreach (var segment in pattern.Segments)
            node = node.Next(segment);

        (node.Ends ??= []).Add((owner, pattern));
    }

    /// <summary>Finds the owners whose patterns match a name, each with its most specific pattern.</summary>
    public void Match(string[] segments, Dictionary<int, Pattern> best)
    {
        foreach (var state in After(segments))
            state.AddEnds(best);
    }

    /// <summary>How far the patterns of types have got after a namespace; remembered, so that no more of them may be added.</summary>
    /// <returns>Empty where none goes on.</returns>
    public IReadOnlyList<State> In(string ns) => namespaces.GetOrAdd(ns, name => After(name.Length == 0 ? [] : name.Split('.')));

    /// <summary>Goes on from a namespace with the name of a type.</summary>
    /// <param name="ns">The namespace.</param>
    /// <param name="type">The name.</param>
    /// <param name="reached">Takes the places that it leads to; null for none yet.</param>
    /// <returns>All places that were reached; null for none.</returns>
    public List<State>? Step(string ns, string type, List<State>? reached)
    {
        if (IsEmpty)
            return reached;

        foreach (var state in In(ns))
        {
            if (state.CanStep(type))
                state.Step(type, reached ??= []);
        }

        return reached;
    }

    /// <summary>Whether a type of a namespace could match.</summary>
    public bool IsIn(string ns) => !IsEmpty && In(ns).Count > 0;

    private IReadOnlyList<State> After(string[] segments)
    {
        var states = new List<State>();
        Reach(root, false, states);
        foreach (var segment in segments)
        {
            var next = new List<State>();
            foreach (var state in states)
                state.Step(segment, next);
            states = next;
        }

        return states;
    }

    // A node and, since they may stand for nothing at all, the two stars behind it; each once, however many ways lead there.
    private static void Reach(Node node, bool repeats, List<State> states)
    {
        if (states.Exists(state => state.Is(node, repeats)))
            return;

        states.Add(new State(node, repeats));
        if (node.Deep is { } deep)
            Reach(deep, true, states);
    }

    /// <summary>A place in the tree that the beginning of a name leads to.</summary>
    /// <param name="node">The place.</param>
    /// <param name="repeats">Whether it is that of two stars, which take any number of further segments.</param>
    public readonly struct State(Node node, bool repeats)
    {
        /// <summary>Whether this is a place.</summary>
        public bool Is(Node other, bool otherRepeats) => ReferenceEquals(node, other) && repeats == otherRepeats;

        /// <summary>Goes on with the next segment.</summary>
        public void Step(string segment, List<State> next)
        {
            if (repeats)
                Reach(node, true, next);
            if (node.Literals is { } literals && literals.TryGetValue(segment, out var literal))
                Reach(literal, false, next);
            if (node.Globs is not { } globs)
                return;

            foreach (var (glob, child) in globs)
            {
                if (glob.Matches(segment))
                    Reach(child, false, next);
            }
        }

        /// <summary>Whether any pattern goes on with a segment.</summary>
        public bool CanStep(string segment)
        {
            if (repeats && node.Ends is not null)
                return true;
            if (node.Literals is { } literals && literals.ContainsKey(segment))
                return true;

            return node.Globs is { } globs && globs.Exists(glob => glob.Glob.Matches(segment));
        }

        /// <summary>Adds the owners of the patterns that end here.</summary>
        public void AddEnds(Dictionary<int, Pattern> best)
        {
            foreach (var (owner, pattern) in node.Ends ?? [])
            {
                if (!best.TryGetValue(owner, out var known) || pattern.Specificity.CompareTo(known.Specificity) > 0)
                    best[owner] = pattern;
            }
        }
    }

    public sealed class Node
    {
        public Dictionary<string, Node>? Literals { get; private set; }

        public List<(Glob Glob, Node Child)>? Globs { get; private set; }

        public Node? Deep { get; private set; }

        public List<(int Owner, Pattern Pattern)>? Ends { get; set; }

        public Node Next(string segment)
        {
            if (segment == "**")
                return Deep ??= new Node();

            if (segment.IndexOf('*') < 0)
            {
                Literals ??= new Dictionary<string, Node>(StringComparer.Ordinal);
                if (!Literals.TryGetValue(segment, out var literal))
                    Literals.Add(segment, literal = new Node());
                return literal;
            }

            Globs ??= [];
            foreach (var (glob, child) in Globs)
            {
                if (glob.Text == segment)
                    return child;
            }

            var added = new Node();
            Globs.Add((new Glob(segment), added));
            return added;
        }
    }
}
