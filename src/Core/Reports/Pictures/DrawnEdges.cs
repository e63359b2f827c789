using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;
using ArchRules.Verdicts;

namespace ArchRules.Reports.Pictures;

/// <summary>Gathers what is known of every pair of boxes, until the picture can be drawn.</summary>
internal sealed class DrawnEdges
{
    private readonly Dictionary<(string Source, string Target), DrawnEdge> edges = [];

    /// <summary>The names of all ends, in order.</summary>
    public IEnumerable<string> Names => edges.Keys
        .SelectMany(edge => new[] { edge.Source, edge.Target })
        .Distinct()
        .OrderBy(name => name, StringComparer.Ordinal);

    public DrawnEdge At(string source, string target)
    {
        if (!edges.TryGetValue((source, target), out var edge))
            edges.Add((source, target), edge = new DrawnEdge());

        return edge;
    }

    public void AddViolations(CheckResult result, Func<Violation, (string Source, string Target)> endsOf)
    {
        foreach (var violation in result.Violations)
            Add(endsOf(violation), violation, isDebt: false);
        foreach (var violation in result.KnownDebt)
            Add(endsOf(violation), violation, isDebt: true);
    }

    // What is broken inside of one box, such as a cycle of its namespaces, joins no two boxes.
    public Picture Draw(ArchitectureModel model, IEnumerable<PictureNode> nodes) => new Picture(model.System ?? "Architecture")
    {
        Groups = Groups(model).ToArray(),
    }.With(nodes, edges.Where(edge => edge.Key.Source != edge.Key.Target).Select(edge => edge.Value.Draw(edge.Key.Source, edge.Key.Target)));

    private static IEnumerable<PictureGroup> Groups(ArchitectureModel model)
    {
        var layers = model.Layers.Select(layer => new PictureGroup(layer.Name, layer.Rank)).ToArray();
        return layers.Any(layer => layer.Name == PictureGroup.Shared)
            ? layers
            : layers.Append(new PictureGroup(PictureGroup.Shared, layers.Select(layer => layer.Rank).DefaultIfEmpty(-1).Max() + 1));
    }

    private void Add((string Source, string Target) ends, Violation violation, bool isDebt) =>
        At(ends.Source, ends.Target).AddViolation(violation, isDebt);
}
