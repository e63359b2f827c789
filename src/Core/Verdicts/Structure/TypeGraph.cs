using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Verdicts.Graphs;

namespace ArchRules.Verdicts.Structure;

/// <summary>
/// Which type uses which, whoever they belong to: unassigned, ignored and outside types are nodes as well, so that a path through them
/// is found. What composition roots do to put the system together is left out: it reaches nothing at run time by itself, and nor does a
/// free member of a technology. A step over an interface ends at the interface: which class implements it is decided elsewhere.
/// </summary>
public sealed class TypeGraph
{
    private readonly Graph graph;
    private readonly Dictionary<(int Source, int Target), (AssemblyFacts Facts, int Row)> examples;

    private TypeGraph(IReadOnlyList<TypeNode> types, Dictionary<(int Source, int Target), (AssemblyFacts Facts, int Row)> examples)
    {
        Types = types;
        this.examples = examples;
        graph = new Graph(types.Count, examples.Keys.Select(edge => new Edge(edge.Source, edge.Target, 1)));
    }

    /// <summary>The types that the assemblies define or use, in the order of the assemblies' names.</summary>
    public IReadOnlyList<TypeNode> Types { get; }

    /// <summary>Builds the graph of a system.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="assemblies">The facts, in any order: the graph is always the same.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TypeGraph Build(Judge judge, IReadOnlyList<AssemblyFacts> assemblies)
    {
        _ = judge ?? throw new ArgumentNullException(nameof(judge));
        var builder = new Builder(judge, assemblies ?? throw new ArgumentNullException(nameof(assemblies)));
        foreach (var facts in assemblies.OrderBy(facts => facts.AssemblyName, StringComparer.Ordinal).ThenBy(facts => facts.Path, StringComparer.Ordinal))
            builder.Add(facts);

        return new TypeGraph(builder.Types, builder.Examples);
    }

    /// <summary>Finds the path with the fewest steps from one of some types to one of some others.</summary>
    /// <returns>The steps, at least one; null where there is no path. Always the same among equally long ones.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IReadOnlyList<PathStep>? FindPath(Func<TypeNode, bool> isStart, Func<TypeNode, bool> isTarget)
    {
        _ = isStart ?? throw new ArgumentNullException(nameof(isStart));
        _ = isTarget ?? throw new ArgumentNullException(nameof(isTarget));
        var starts = Enumerable.Range(0, Types.Count).Where(type => isStart(Types[type])).ToArray();
        var path = ShortestPath.Find(graph, starts, type => isTarget(Types[type]));
        return path?.Skip(1).Select((target, i) => StepOf(path[i], target)).ToArray();
    }

    private PathStep StepOf(int source, int target)
    {
        var (facts, row) = examples[(source, target)];
        return new PathStep(Types[source], Types[target], facts.Describe(facts.Dependencies[row]));
    }

    private sealed class Builder(Judge judge, IReadOnlyList<AssemblyFacts> assemblies)
    {
        private readonly SystemPlaces system = new(judge, assemblies);
        private readonly Dictionary<(string, string, string), int> index = [];

        public List<TypeNode> Types { get; } = [];

        public Dictionary<(int Source, int Target), (AssemblyFacts Facts, int Row)> Examples { get; } = [];

        public void Add(AssemblyFacts facts)
        {
            var places = system.Of(facts);
            var nodes = new int[places.Length];
            for (var i = 0; i < nodes.Length; i++)
                nodes[i] = NodeOf(facts.Types[i], places[i]);

            for (var i = 0; i < facts.Dependencies.Count; i++)
            {
                var row = facts.Dependencies[i];
                var source = facts.Members[row.Source].Type;
                var (reached, declaring) = RowTargets.Of(facts, row, places, judge.Model);
                if (judge.IsComposing(new Crossing(places[source], places[reached], row.Kind, row.InRoot))
                    || RowTargets.IsFree(facts, row, places[reached], judge))
                    continue;

                AddEdge(nodes[source], nodes[reached], facts, i);
                if (declaring >= 0)
                    AddEdge(nodes[source], nodes[declaring], facts, i);
            }
        }

        private void AddEdge(int source, int target, AssemblyFacts facts, int row)
        {
            if (source == target)
                return;

            if (!Examples.TryGetValue((source, target), out var known)
                || facts.Dependencies[row].Kind < known.Facts.Dependencies[known.Row].Kind)
                Examples[(source, target)] = (facts, row);
        }

        private int NodeOf(TypeRow type, Model.Placement place)
        {
            var key = (type.Assembly, type.Namespace, type.OutermostName);
            if (index.TryGetValue(key, out var known))
                return known;

            Types.Add(TypeNode.Of(type, place, judge));
            index.Add(key, Types.Count - 1);
            return Types.Count - 1;
        }
    }
}
