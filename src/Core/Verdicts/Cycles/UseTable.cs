using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Verdicts.Graphs;

namespace ArchRules.Verdicts.Cycles;

/// <summary>Counts who depends on whom, by name, and finds the cycles. Safe to share between threads.</summary>
/// <typeparam name="T">How an example of a dependency is given.</typeparam>
/// <param name="first">Decides which of two examples comes first; null to keep the one that was added first.</param>
public sealed class UseTable<T>(IComparer<T>? first = null)
{
    private readonly Dictionary<(string Source, string Target), (int Count, T Example)> uses = [];

    /// <summary>Adds dependencies.</summary>
    /// <param name="source">Who depends.</param>
    /// <param name="target">On whom.</param>
    /// <param name="example">One of them.</param>
    /// <param name="count">How many they are.</param>
    public void Add(string source, string target, T example, int count = 1)
    {
        lock (uses)
        {
            if (!uses.TryGetValue((source, target), out var known))
                known = (0, example);
            else if (first is not null && first.Compare(example, known.Example) < 0)
                known.Example = example;

            uses[(source, target)] = (known.Count + count, known.Example);
        }
    }

    /// <summary>Counts more dependencies like one that was added.</summary>
    /// <param name="source">Who depends.</param>
    /// <param name="target">On whom.</param>
    /// <param name="count">How many more they are.</param>
    /// <exception cref="KeyNotFoundException">None was added between the two.</exception>
    public void Count(string source, string target, int count)
    {
        lock (uses)
        {
            var known = uses[(source, target)];
            uses[(source, target)] = (known.Count + count, known.Example);
        }
    }

    /// <summary>Finds the cycles, by the name of their first node.</summary>
    /// <returns>Empty where there is none; the same for the same dependencies, in whatever order they came.</returns>
    public IReadOnlyList<Cycle<T>> Find()
    {
        lock (uses)
        {
            var names = uses.Keys.SelectMany(key => new[] { key.Source, key.Target }).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToArray();
            var index = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
            var edges = uses.Select(use => new Edge(index[use.Key.Source], index[use.Key.Target], use.Value.Count)).ToArray();
            return StrongComponents.FindCyclic(new Graph(names.Length, edges)).Select(group => CycleOf(group, names, edges)).ToArray();
        }
    }

    private Cycle<T> CycleOf(IReadOnlyList<int> group, string[] names, Edge[] edges)
    {
        var arcs = FeedbackArcs.Find(new Graph(names.Length, edges.Where(edge => group.Contains(edge.Source) && group.Contains(edge.Target))));
        var cuts = arcs.Edges.Select(edge =>
            new Cut<T>(names[edge.Source], names[edge.Target], edge.Weight, uses[(names[edge.Source], names[edge.Target])].Example));
        return new Cycle<T>(group.Select(node => names[node]).ToArray(), cuts.ToArray(), arcs.IsSmallest);
    }
}
