using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Reports.Pictures;

/// <summary>The picture by projects or namespaces: the code as it is written, framed by the layers that the model gives it.</summary>
public static class CodePicture
{
    /// <summary>The box of code that is in no namespace.</summary>
    public const string Global = "(global)";

    /// <summary>Draws a result by projects.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="judge">The judge of its model.</param>
    /// <param name="facts">The code that was judged.</param>
    /// <returns>A picture that has the arrows over wires too, where each end is a component in one project.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Picture ByProject(CheckResult result, Judge judge, IReadOnlyList<AssemblyFacts> facts) =>
        Draw(result, judge, facts, PictureNodeKind.Project, (assembly, _) => assembly);

    /// <summary>Draws a result by namespaces.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="judge">The judge of its model.</param>
    /// <param name="facts">The code that was judged.</param>
    /// <param name="depth">How many segments of a namespace to keep, so that what lies below is drawn as one; null for all.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is below 1.</exception>
    public static Picture ByNamespace(CheckResult result, Judge judge, IReadOnlyList<AssemblyFacts> facts, int? depth)
    {
        if (depth < 1)
            throw new ArgumentOutOfRangeException(nameof(depth), depth, "a namespace has one segment at least");

        return Draw(result, judge, facts, PictureNodeKind.Namespace, (_, ns) => Shorten(ns, depth));
    }

    private static string Shorten(string ns, int? depth)
    {
        if (ns.Length == 0)
            return Global;

        var end = -1;
        for (var i = 0; i < depth; i++)
        {
            end = ns.IndexOf('.', end + 1);
            if (end < 0)
                return ns;
        }

        return end < 0 ? ns : ns.Substring(0, end);
    }

    private static Picture Draw(
        CheckResult result, Judge judge, IReadOnlyList<AssemblyFacts> facts, PictureNodeKind kind, Func<string, string, string> nameOf)
    {
        var graph = CodeGraph.Build(judge, facts, nameOf);
        var edges = new DrawnEdges();
        foreach (var use in graph.Uses)
        {
            var edge = edges.At(use.Source, use.Target);
            edge.AddUse(use.Count, use.CompositionCount);
            foreach (var arrow in use.Arrows)
                edge.AddArrow(arrow, isUsed: true);
        }

        var own = new HashSet<string>(facts.Select(assembly => assembly.AssemblyName), StringComparer.Ordinal);
        edges.AddViolations(result, violation => (
            nameOf(violation.Dependency.Source.Assembly, violation.Dependency.Source.Namespace),
            own.Contains(violation.Dependency.Target.Assembly)
                ? nameOf(violation.Dependency.Target.Assembly, violation.Dependency.Target.Namespace)
                : violation.TargetNode));
        var nodes = graph.Nodes.Select(node => NodeOf(node, kind, result.Model)).ToList();
        if (kind == PictureNodeKind.Project)
            AddWires(result, graph, nodes, edges);

        AddMissing(nodes, edges);
        return edges.Draw(result.Model, nodes);
    }

    private static PictureNode NodeOf(CodeNode node, PictureNodeKind kind, ArchitectureModel model)
    {
        if (!node.IsCode)
            return ComponentPicture.OtherOf(node.Name, model);

        var isShared = node.Components.Count > 0 && node.Components.All(component => component.IsShared);
        var layers = node.Components.Select(component => component.Layer?.Name).Distinct().ToArray();
        return new PictureNode(node.Name, isShared ? PictureNodeKind.Shared : kind)
        {
            Layer = (layers.Length == 1 ? layers[0] : null) ?? (isShared ? PictureGroup.Shared : null),
            IsFree = isShared,
            Description = node.Components.Count == 0 ? "unassigned" : string.Join(", ", node.Components.Select(component => component.Name)),
            TypeCount = node.TypeCount,
        };
    }

    // A component in one project is that project: what the model says of the wire between two of them holds for the projects.
    private static void AddWires(CheckResult result, CodeGraph graph, List<PictureNode> nodes, DrawnEdges edges)
    {
        var projects = graph.Nodes.SelectMany(node => node.Components.Select(component => (component.Name, Project: node.Name))).ToLookup(pair => pair.Name, pair => pair.Project);
        foreach (var declared in ComponentPicture.Of(result, null).Edges.Where(edge => edge.IsWire))
        {
            var ends = new[] { declared.Source, declared.Target }.Select(name => FindEnd(name, projects[name].ToArray(), result.Model)).ToArray();
            if (ends.Any(end => end is null))
                continue;

            foreach (var name in ends.Where(end => nodes.All(node => node.Name != end)))
                nodes.Add(ComponentPicture.OtherOf(name!, result.Model));

            var arrows = result.Model.Arrows.Where(arrow => arrow.Joins(result.Model.FindComponent(declared.Source)!, result.Model.FindComponent(declared.Target)!));
            foreach (var arrow in arrows)
                edges.At(ends[0]!, ends[1]!).AddArrow(arrow, isUsed: false);
        }
    }

    private static string? FindEnd(string component, string[] projects, ArchitectureModel model)
    {
        if (projects.Length > 0)
            return projects.Length == 1 ? projects[0] : null;

        return model.FindComponent(component) is { HasCode: false } ? component : null;
    }

    // What breaks a rule without being code of the system, such as a package that no arrow allows, is drawn all the same.
    private static void AddMissing(List<PictureNode> nodes, DrawnEdges edges)
    {
        var known = new HashSet<string>(nodes.Select(node => node.Name), StringComparer.Ordinal);
        nodes.AddRange(edges.Names.Where(known.Add).Select(name => new PictureNode(name, PictureNodeKind.Outside) { IsDeclared = false }));
    }
}
