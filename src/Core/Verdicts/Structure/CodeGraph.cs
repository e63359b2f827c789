using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Structure;

/// <summary>
/// Who uses whom by projects or namespaces, as the code is written rather than as the model divides it. Unassigned code is part of it,
/// ignored code is not, and of what the system does not build only technologies are.
/// </summary>
public sealed class CodeGraph
{
    private CodeGraph(IReadOnlyList<CodeNode> nodes, IReadOnlyList<CodeUse> uses)
    {
        Nodes = nodes;
        Uses = uses;
    }

    /// <summary>The nodes in the order of their components, then by name; technologies come last.</summary>
    public IReadOnlyList<CodeNode> Nodes { get; }

    /// <summary>The uses by the names of their ends.</summary>
    public IReadOnlyList<CodeUse> Uses { get; }

    /// <summary>Builds the graph of a system.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="assemblies">The facts, in any order: the graph is always the same.</param>
    /// <param name="nameOf">The name of the node for code in an assembly and a namespace.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CodeGraph Build(Judge judge, IReadOnlyList<AssemblyFacts> assemblies, Func<string, string, string> nameOf)
    {
        var builder = new Builder(
            judge ?? throw new ArgumentNullException(nameof(judge)),
            assemblies ?? throw new ArgumentNullException(nameof(assemblies)),
            nameOf ?? throw new ArgumentNullException(nameof(nameOf)));
        foreach (var facts in assemblies.OrderBy(facts => facts.AssemblyName, StringComparer.Ordinal).ThenBy(facts => facts.Path, StringComparer.Ordinal))
            builder.Read(facts);

        return new CodeGraph(builder.Nodes().ToArray(), builder.Uses().ToArray());
    }

    private sealed class Builder(Judge judge, IReadOnlyList<AssemblyFacts> assemblies, Func<string, string, string> nameOf)
    {
        private readonly SystemPlaces system = new(judge, assemblies);
        private readonly HashSet<string> own = new(assemblies.Select(facts => facts.AssemblyName), StringComparer.Ordinal);
        private readonly Dictionary<string, (SortedDictionary<(int, string), Component> Components, int TypeCount)> code = new(StringComparer.Ordinal);
        private readonly SortedSet<string> technologies = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Source, string Target), (int Count, int Composing, HashSet<Arrow> Arrows)> uses = [];

        public void Read(AssemblyFacts facts)
        {
            var places = system.Of(facts);
            for (var i = 0; i < places.Length; i++)
            {
                if (facts.Types[i].IsDefined && places[i] != Placement.Ignored)
                    AddType(facts.Types[i], places[i]);
            }

            foreach (var row in facts.Dependencies)
            {
                var source = facts.Members[row.Source].Type;
                if (places[source] == Placement.Ignored)
                    continue;

                var (reached, declaring) = RowTargets.Of(facts, row, places, judge.Model);
                if (RowTargets.IsFree(facts, row, places[reached], judge))
                    continue;

                Add(facts.Types[source], facts.Types[reached], new Crossing(places[source], places[reached], row.Kind, row.InRoot));
                if (declaring >= 0)
                    Add(facts.Types[source], facts.Types[declaring], new Crossing(places[source], places[declaring], row.Kind, row.InRoot));
            }
        }

        // What only tools made, such as a generated namespace, is drawn where something leads to it or from it.
        public IEnumerable<CodeNode> Nodes() => code
            .Where(node => node.Value.TypeCount > 0 || uses.Keys.Any(use => use.Source == node.Key || use.Target == node.Key))
            .OrderBy(node => node.Value.Components.Count == 0 ? int.MaxValue : node.Value.Components.Keys.First().Item1)
            .ThenBy(node => node.Key, StringComparer.Ordinal)
            .Select(node => new CodeNode(node.Key, true, node.Value.Components.Values.ToArray(), node.Value.TypeCount))
            .Concat(technologies.Where(name => !code.ContainsKey(name)).Select(name => new CodeNode(name, false, [], 0)));

        public IEnumerable<CodeUse> Uses() => uses
            .OrderBy(use => use.Key.Source, StringComparer.Ordinal)
            .ThenBy(use => use.Key.Target, StringComparer.Ordinal)
            .Select(use => new CodeUse(
                use.Key.Source, use.Key.Target, use.Value.Count, use.Value.Composing, judge.Model.Arrows.Where(use.Value.Arrows.Contains).ToArray()));

        private void AddType(TypeRow type, Placement place)
        {
            var name = nameOf(type.Assembly, type.Namespace);
            var known = code.TryGetValue(name, out var node) ? node : ([], 0);
            if (judge.Model.FindComponent(place) is { } component)
                known.Components[(component.Id, component.Name)] = component;

            code[name] = (known.Components, known.TypeCount + (type.IsGenerated ? 0 : 1));
        }

        private void Add(TypeRow source, TypeRow target, in Crossing crossing)
        {
            if (FindTarget(target, crossing) is not { } name)
                return;

            var key = (nameOf(source.Assembly, source.Namespace), name);
            if (key.Item1 == name)
                return;

            var known = uses.TryGetValue(key, out var use) ? use : (0, 0, []);
            known.Arrows.UnionWith(judge.ArrowsFor(crossing));
            uses[key] = judge.IsComposing(crossing)
                ? (known.Count, known.Composing + 1, known.Arrows)
                : (known.Count + 1, known.Composing, known.Arrows);
        }

        private string? FindTarget(TypeRow target, in Crossing crossing)
        {
            if (crossing.Target == Placement.Ignored)
                return null;

            if (own.Contains(target.Assembly))
                return nameOf(target.Assembly, target.Namespace);

            if (crossing.Target.Node < judge.Model.Components.Count)
                return null;

            // With a component at the other end, the technology may be a box of the model.
            var name = crossing.StaysInside ? judge.Places.FindTechnology(crossing.Target.Node)!.Name : judge.TargetName(crossing);
            technologies.Add(name);
            return name;
        }
    }
}
