using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Model;

/// <summary>
/// Says which components and technologies an assembly's types can be in, by the assembly's name alone: so the analyzer knows
/// that nothing can be wrong before it looks at any type. May name a node too many, never one too few.
/// </summary>
public sealed class NodeReach
{
    private readonly List<(int Node, Pattern Pattern, Glob Glob)> byProject = [];
    private readonly List<OpenSelector> open = [];

    // A project refers to hundreds of assemblies, the same ones at every keystroke.
    private readonly ConcurrentDictionary<string, Reached[]> known = new(StringComparer.Ordinal);

    /// <summary>Prepares the answers for a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="places">The numbering of nodes.</param>
    public NodeReach(ArchitectureModel model, PlacementIndex places)
    {
        foreach (var component in model.Components.Where(component => component.HasCode))
            Add(component.Id, component.Selector);

        for (var node = model.Components.Count; node < places.NodeCount; node++)
        {
            foreach (var api in places.FindTechnology(node)!.Apis)
                Add(node, api.Selector);
        }
    }

    /// <summary>The nodes that name no projects, so that any assembly with the right namespace can hold them.</summary>
    public IReadOnlyList<OpenSelector> Open => open;

    /// <summary>The nodes that choose an assembly by its name.</summary>
    /// <param name="assembly">The assembly's simple name.</param>
    /// <returns>Each node, with the member of the family where the name alone tells it.</returns>
    public IReadOnlyList<Reached> InAssembly(string assembly) =>
        known.TryGetValue(assembly, out var nodes) ? nodes : known.GetOrAdd(assembly, FindInAssembly(assembly).ToArray());

    private IEnumerable<Reached> FindInAssembly(string assembly)
    {
        foreach (var (node, pattern, glob) in byProject)
        {
            if (!glob.Matches(assembly))
                continue;

            if (pattern.Capture is null)
                yield return new Reached(node, null);
            else if (CaptureMatch.Values(pattern, assembly).Distinct().Take(2).ToArray() is { Length: > 0 } values)
                yield return new Reached(node, values.Length == 1 ? values[0] : null);
        }
    }

    private void Add(int node, Selector selector)
    {
        if (selector.Projects.Count > 0)
        {
            foreach (var pattern in selector.Projects)
                byProject.Add((node, pattern, new Glob(pattern.Wildcard)));
            return;
        }

        var patterns = selector.Namespaces.Count > 0 ? selector.Namespaces : selector.Types;
        foreach (var pattern in patterns)
            open.Add(new OpenSelector(node, LiteralStart(pattern)));
    }

    private static IReadOnlyList<string> LiteralStart(Pattern pattern)
    {
        var literal = pattern.Segments.TakeWhile(segment => segment.IndexOf('*') < 0).ToArray();
        return pattern.Key == PatternKey.Types && literal.Length == pattern.Segments.Length
            ? literal.Take(literal.Length - 1).ToArray()
            : literal;
    }

    /// <summary>A node that an assembly can hold.</summary>
    /// <param name="Node">The id of the component or technology.</param>
    /// <param name="Value">Which member of a family; null where it is none, or any.</param>
    public readonly record struct Reached(int Node, string? Value);

    /// <summary>A node without projects.</summary>
    /// <param name="Node">The id of the component or technology.</param>
    /// <param name="NamespaceStart">The segments that the namespaces of its types begin with; empty where any may.</param>
    public readonly record struct OpenSelector(int Node, IReadOnlyList<string> NamespaceStart);
}
