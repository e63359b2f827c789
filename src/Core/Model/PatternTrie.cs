using System;
using System.Collections.Generic;

namespace ArchRules.Model;

/// <summary>
/// Patterns of dotted names compiled to a tree of segments, so that a name is matched in the time of its own length, however
/// many patterns there are.
/// </summary>
internal sealed class PatternTrie
{
    private readonly Node root = new();

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
    public void Match(string[] segments, Dictionary<int, Pattern> best) => Walk(root, segments, 0, best);

    private static void Walk(Node node, string[] segments, int index, Dictionary<int, Pattern> best)
    {
        if (index == segments.Length && node.Ends is { } ends)
        {
            foreach (var (owner, pattern) in ends)
            {
                if (!best.TryGetValue(owner, out var known) || pattern.Specificity.CompareTo(known.Specificity) > 0)
                    best[owner] = pattern;
            }
        }

        if (node.Deep is { } deep)
        {
            for (var next = index; next <= segments.Length; next++)
                Walk(deep, segments, next, best);
        }

        if (index == segments.Length)
            return;

        if (node.Literals is { } literals && literals.TryGetValue(segments[index], out var literal))
            Walk(literal, segments, index + 1, best);

        if (node.Globs is not { } globs)
            return;

        foreach (var (glob, child) in globs)
        {
            if (glob.Matches(segments[index]))
                Walk(child, segments, index + 1, best);
        }
    }

    private sealed class Node
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
