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
        var edges = new DrawnEdges();

        // Without a graph the result knows of an arrow between families only that some of them use it.
        AddDeclared(model, result.Components, graph is null ? result.UsedArrows : [], edges);
        foreach (var use in graph?.Uses ?? [])
            edges.At(use.Source.Name, use.Target.Name).AddUse(use.Count, use.CompositionCount);
        edges.AddViolations(result, violation => (violation.SourceNode, violation.TargetNode));
        return edges.Draw(model, Boxes(model, result.Components).Concat(Others(result, graph, edges)));
    }

    /// <summary>Draws what a model declares, before any code is read: families are boxes by themselves.</summary>
    /// <returns>A picture of which every line is declared or forbidden.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public static Picture OfModel(ArchitectureModel model)
    {
        _ = model ?? throw new ArgumentNullException(nameof(model));
        var components = model.Components.Select(component => new CheckedComponent(component, 0)).ToArray();
        var edges = new DrawnEdges();
        AddDeclared(model, components, [], edges);
        return PictureSide.Of(edges.Draw(model, Boxes(model, components)), PictureView.Declared);
    }

    private static void AddDeclared(
        ArchitectureModel model,
        IReadOnlyList<CheckedComponent> components,
        IReadOnlyCollection<Arrow> used,
        DrawnEdges edges)
    {
        var byId = components.ToLookup(box => box.Component.Id, box => box.Component);
        foreach (var (arrow, isForbidden) in model.Arrows.Select(arrow => (arrow, false)).Concat(model.Forbidden.Select(arrow => (arrow, true))))
        {
            foreach (var source in byId[arrow.Source.Id])
            {
                foreach (var target in byId[arrow.Target.Id].Where(target => !target.Equals(source) && Joins(arrow, source, target)))
                {
                    var edge = edges.At(source.Name, target.Name);
                    if (!isForbidden)
                        edge.AddArrow(arrow, used.Contains(arrow));
                }
            }
        }
    }

    // A family that is drawn by itself stands for all of its members, so an arrow to its other members leads to it too.
    private static bool Joins(Arrow arrow, Component source, Component target) =>
        arrow.Joins(source, target) || (source.IsFamily && target.IsFamily && arrow.Scope == ArrowScope.Other);

    private static IEnumerable<PictureNode> Boxes(ArchitectureModel model, IReadOnlyList<CheckedComponent> components) =>
        components.Select(box => NodeOf(model, box.Component, box.TypeCount));

    private static IEnumerable<PictureNode> Others(CheckResult result, ComponentGraph? graph, DrawnEdges edges)
    {
        var known = new HashSet<string>(result.Components.Select(box => box.Component.Name), StringComparer.Ordinal);
        return (graph?.Nodes.Select(node => node.Name) ?? [])
            .Concat(edges.Names)
            .Where(known.Add)
            .Select(name => OtherOf(name, result.Model));
    }

    private static PictureNode NodeOf(ArchitectureModel model, Component component, int typeCount) => new(component.Name, KindOf(component))
    {
        Layer = component.Layer?.Name ?? (component.IsShared ? PictureGroup.Shared : null),
        IsFree = component.IsShared,
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
    internal static PictureNode OtherOf(string name, ArchitectureModel model)
    {
        if (model.FindComponent(name) is { } component)
            return NodeOf(model, component, 0);

        return model.Technologies.TryGetValue(name, out var technology)
            ? OtherOf(technology, model.Components.Any(owner => owner.Owns.Contains(name)))
            : new PictureNode(name, PictureNodeKind.Outside) { IsDeclared = false };
    }

    private static PictureNode OtherOf(Technology technology, bool isOwned) => new(technology.Name, PictureNodeKind.Technology)
    {
        IsDeclared = isOwned,
        IsFree = !isOwned && !technology.Category.IsStorage() && !technology.Category.IsClosedToFrontEnds(),
    };
}
