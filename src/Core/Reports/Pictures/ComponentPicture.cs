using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Reports.Pictures;

/// <summary>The picture by components: the boxes and arrows of the model, laid over what the code does.</summary>
public static class ComponentPicture
{
    /// <summary>Draws a result.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="graph">
    /// What the code does, of the same code; null where that is not at hand: then no line has a count of uses, and what is allowed without an
    /// arrow is not drawn.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public static Picture Of(CheckResult result, ComponentGraph? graph)
    {
        var model = (result ?? throw new ArgumentNullException(nameof(result))).Model;
        var edges = new Dictionary<(string Source, string Target), DrawnEdge>();
        AddDeclared(result, graph, edges);
        foreach (var use in graph?.Uses ?? [])
            edges.At(use.Source.Name, use.Target.Name).AddUse(use.Count, use.CompositionCount);

        foreach (var violation in result.Violations)
            edges.At(violation.SourceNode, violation.TargetNode).AddViolation(violation, isDebt: false);
        foreach (var violation in result.KnownDebt)
            edges.At(violation.SourceNode, violation.TargetNode).AddViolation(violation, isDebt: true);

        // What is broken inside of one component, such as a cycle of its namespaces, joins no two boxes.
        return new Picture(model.System ?? "Architecture")
        {
            Groups = model.Layers.Select(layer => new PictureGroup(layer.Name, layer.Rank)).ToArray(),
        }.With(
            Nodes(result, graph, edges.Keys),
            edges.Where(edge => edge.Key.Source != edge.Key.Target).Select(edge => edge.Value.Draw(edge.Key.Source, edge.Key.Target)));
    }

    private static DrawnEdge At(this Dictionary<(string Source, string Target), DrawnEdge> edges, string source, string target)
    {
        if (!edges.TryGetValue((source, target), out var edge))
            edges.Add((source, target), edge = new DrawnEdge());

        return edge;
    }

    private static void AddDeclared(CheckResult result, ComponentGraph? graph, Dictionary<(string, string), DrawnEdge> edges)
    {
        var byId = result.Components.ToLookup(box => box.Component.Id, box => box.Component);
        foreach (var (arrow, isForbidden) in result.Model.Arrows.Select(arrow => (arrow, false)).Concat(result.Model.Forbidden.Select(arrow => (arrow, true))))
        {
            foreach (var source in byId[arrow.Source.Id])
            {
                foreach (var target in byId[arrow.Target.Id].Where(target => !target.Equals(source) && arrow.Joins(source, target)))
                {
                    var edge = edges.At(source.Name, target.Name);

                    // Without a graph the result knows of an arrow between families only that some of them use it.
                    if (!isForbidden)
                        edge.AddArrow(arrow, graph is null && result.UsedArrows.Contains(arrow));
                }
            }
        }
    }

    private static IEnumerable<PictureNode> Nodes(CheckResult result, ComponentGraph? graph, IEnumerable<(string Source, string Target)> edges)
    {
        var boxes = result.Components.Select(box => NodeOf(result.Model, box.Component, box.TypeCount)).ToArray();
        var known = new HashSet<string>(boxes.Select(box => box.Name), StringComparer.Ordinal);
        var others = (graph?.Nodes.Select(node => node.Name) ?? [])
            .Concat(edges.SelectMany(edge => new[] { edge.Source, edge.Target }).OrderBy(name => name, StringComparer.Ordinal))
            .Where(known.Add)
            .ToArray();
        return boxes.Concat(others.Select(name => OtherOf(name, result.Model)));
    }

    private static PictureNode NodeOf(ArchitectureModel model, Component component, int typeCount) => new(component.Name, KindOf(component))
    {
        Layer = component.Layer?.Name,
        Technology = component.Technology == component.Name ? null : component.Technology,
        Description = component.Description,
        Family = component.Value is null ? null : model.Components[component.Id].Name,
        Value = component.Value,
        TypeCount = component.HasCode ? typeCount : 0,
    };

    private static PictureNodeKind KindOf(Component component)
    {
        if (component.Technology is not null)
            return PictureNodeKind.Technology;

        if (!component.HasCode)
            return PictureNodeKind.Outside;

        return component.IsShared ? PictureNodeKind.Shared : PictureNodeKind.Component;
    }

    // A family without code stands in the result as itself; its uses are those of members that only the graph knows.
    private static PictureNode OtherOf(string name, ArchitectureModel model)
    {
        if (model.FindComponent(name) is { } component)
            return NodeOf(model, component, 0);

        return new PictureNode(name, model.Technologies.ContainsKey(name) ? PictureNodeKind.Technology : PictureNodeKind.Outside) { IsDeclared = false };
    }
}
