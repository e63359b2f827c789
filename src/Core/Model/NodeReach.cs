using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Model;

/// <summary>
/// Says which components and technologies an assembly's types can be in, by the assembly's name alone: so the analyzer knows
/// that nothing can be wrong before it looks at any type. May name a node too many, never one too few.
/// </summary>
public sealed class NodeReach
{
    private readonly List<(int Node, IReadOnlyList<Glob> Projects)> byProject = [];
    private readonly List<OpenSelector> open = [];

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
    public IEnumerable<int> InAssembly(string assembly) =>
        byProject.Where(entry => entry.Projects.Any(glob => glob.Matches(assembly))).Select(entry => entry.Node);

    private void Add(int node, Selector selector)
    {
        if (selector.Projects.Count > 0)
        {
            byProject.Add((node, selector.Projects.Select(pattern => new Glob(pattern.Text)).ToArray()));
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

    /// <summary>A node without projects.</summary>
    /// <param name="Node">The id of the component or technology.</param>
    /// <param name="NamespaceStart">The segments that the namespaces of its types begin with; empty where any may.</param>
    public readonly record struct OpenSelector(int Node, IReadOnlyList<string> NamespaceStart);
}
