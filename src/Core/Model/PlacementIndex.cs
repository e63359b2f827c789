using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Model;

/// <summary>
/// Finds the component or technology of a type. Nodes are numbered: first the model's components by their id, then the
/// technologies by name.
/// </summary>
public sealed class PlacementIndex
{
    private readonly ArchitectureModel model;
    private readonly SelectorIndex components = new();
    private readonly SelectorIndex technologies = new();
    private readonly SelectorIndex ignored = new();
    private readonly bool hasContracts;
    private readonly int patternCount;
    private readonly int[] componentOfSelector;
    private readonly int[] technologyOfSelector;
    private readonly Technology[] technologyList;

    /// <summary>Compiles the patterns of a model.</summary>
    public PlacementIndex(ArchitectureModel model)
    {
        this.model = model;
        ignored.Add(model.Ignore, model.IgnoreExcept);
        var withCode = model.Components.Where(component => component.HasCode).ToArray();
        hasContracts = withCode.Any(component => component.ContractOf is not null);
        componentOfSelector = withCode.Select(component => component.Id).ToArray();
        foreach (var component in withCode)
            components.Add(component.Selector, component.Except);
        patternCount = withCode.SelectMany(component => component.Selector.Patterns).Distinct().Count();

        technologyList = model.Technologies.Values.OrderBy(technology => technology.Name, StringComparer.Ordinal).ToArray();
        var owners = new List<int>();
        for (var i = 0; i < technologyList.Length; i++)
        {
            foreach (var api in technologyList[i].Apis)
            {
                technologies.Add(api.Selector, api.Except);
                owners.Add(model.Components.Count + i);
            }
        }

        technologyOfSelector = owners.ToArray();
    }

    /// <summary>How many nodes there are.</summary>
    public int NodeCount => model.Components.Count + technologyList.Length;

    /// <summary>Finds the technology of a node.</summary>
    /// <returns>The technology; null for a component.</returns>
    public Technology? FindTechnology(int node) =>
        node < model.Components.Count ? null : technologyList[node - model.Components.Count];

    /// <summary>Places a type by its names.</summary>
    /// <param name="assembly">The simple name of its assembly.</param>
    /// <param name="ns">Its namespace; empty for the global one.</param>
    /// <param name="outermostType">The simple name, without arity, of the outermost type around it, or of itself.</param>
    public Placement Place(string assembly, string ns, string outermostType)
    {
        if (!model.Ignore.IsEmpty && ignored.Match(assembly, ns, outermostType).Count > 0)
            return Placement.Ignored;

        var matches = MatchComponents(assembly, ns, outermostType);
        if (matches.Count > 0)
            return FindBest(matches, out var best) ? InComponent(best, ns, outermostType) : Placement.Ambiguous;

        return FindTechnologyNode(assembly, ns, outermostType) is { } node ? new Placement(node, true) : Placement.None;
    }

    /// <summary>Finds the technology that a type would be part of if no component and no <c>ignore</c> took it; null for none.</summary>
    internal Technology? FindTechnologyOf(string assembly, string ns, string outermostType) =>
        FindTechnologyNode(assembly, ns, outermostType) is { } node ? FindTechnology(node) : null;

    /// <summary>Places all types of a namespace at once.</summary>
    /// <param name="assembly">The simple name of the assembly.</param>
    /// <param name="ns">The namespace; empty for the global one.</param>
    /// <returns>Where they all belong; null where their own names have a say.</returns>
    public Placement? FindPlaceOfAll(string assembly, string ns)
    {
        if (components.DependsOnTypes(assembly, ns) || ignored.DependsOnTypes(assembly, ns))
            return null;

        var place = Place(assembly, ns, "");
        return place.Node >= model.Components.Count
                || (place == Placement.None && technologies.DependsOnTypes(assembly, ns))
                || (place.HasNode && model.Components[place.Node].Exposes.Count > 0)
            ? null
            : place;
    }

    /// <summary>Whether the name of an assembly alone decides where all its types belong.</summary>
    /// <param name="assembly">The simple name of the assembly.</param>
    public bool IsDecidedByProject(string assembly) =>
        IsOfProject(model.Ignore, model.IgnoreExcept, assembly)
        && model.Components.All(component => !component.HasCode || IsOfProject(component.Selector, component.Except, assembly));

    private static bool IsOfProject(Selector selector, Selector except, string assembly) =>
        selector.IsEmpty
        || (selector.Projects.Count > 0 && !selector.Projects.Any(pattern => Matches(pattern, assembly, "", "")))
        || (selector.Namespaces.Count == 0 && selector.Types.Count == 0 && except.Namespaces.Count == 0 && except.Types.Count == 0);

    /// <summary>The components that choose a type equally.</summary>
    /// <returns>At least two for a type that <see cref="Place"/> calls ambiguous.</returns>
    public IReadOnlyList<Component> Candidates(string assembly, string ns, string outermostType) =>
        Best(MatchComponents(assembly, ns, outermostType))
            .Select(match => model.Components[componentOfSelector[match.Owner]].With(match.Value))
            .OrderBy(component => component.Id)
            .ToArray();

    /// <summary>Adds the patterns that match a type, whichever component it is in after all, of the components that could have it.</summary>
    /// <returns>Whether no other type of its namespace could add any.</returns>
    internal bool AddPatternsFor(string assembly, string ns, string outermostType, HashSet<Pattern> matched)
    {
        if (matched.Count == patternCount)
            return true;

        foreach (var match in MatchComponents(assembly, ns, outermostType))
        {
            foreach (var pattern in model.Components[componentOfSelector[match.Owner]].Selector.Patterns)
            {
                if (!matched.Contains(pattern) && Matches(pattern, assembly, ns, outermostType))
                    matched.Add(pattern);
            }
        }

        return matched.Count == patternCount || !components.DependsOnTypes(assembly, ns);
    }

    // A contract is a project that its owner gives away as a whole: no other pattern takes types out of it.
    private List<SelectorMatch> MatchComponents(string assembly, string ns, string type)
    {
        var matches = components.Match(assembly, ns, type);
        if (hasContracts && matches.Exists(IsContract))
            return matches.FindAll(IsContract);

        return matches;
    }

    private bool IsContract(SelectorMatch match) => model.Components[componentOfSelector[match.Owner]].ContractOf is not null;

    private static bool Matches(Pattern pattern, string assembly, string ns, string type) => pattern.Key switch
    {
        PatternKey.Projects => new Glob(pattern.Wildcard).Matches(assembly),
        PatternKey.Namespaces => SelectorMatch.Covers(pattern, ns.Length == 0 ? [] : ns.Split('.')),
        _ => SelectorMatch.Covers(pattern, (ns.Length == 0 ? type : ns + "." + type).Split('.')),
    };

    private Placement InComponent(SelectorMatch match, string ns, string type)
    {
        var component = componentOfSelector[match.Owner];
        var exposes = model.Components[component].Exposes;
        return new Placement(component, exposes.Count == 0 || Shows(exposes, ns, type), match.Value);
    }

    private static bool Shows(IReadOnlyList<Pattern> exposes, string ns, string type) => exposes.Any(pattern => Matches(pattern, "", ns, type));

    private int? FindTechnologyNode(string assembly, string ns, string type)
    {
        // An exception or an attribute cannot reach storage: catching or annotating is not using.
        if (type.EndsWith("Exception", StringComparison.Ordinal) || type.EndsWith("Attribute", StringComparison.Ordinal))
            return null;

        var best = Best(technologies.Match(assembly, ns, type));
        return best.Count == 0 ? null : best.Min(match => technologyOfSelector[match.Owner]);
    }

    private static bool FindBest(List<SelectorMatch> matches, out SelectorMatch best)
    {
        best = matches[0];
        var isAlone = true;
        for (var i = 1; i < matches.Count; i++)
        {
            var order = matches[i].CompareTo(best);
            if (order > 0)
                best = matches[i];
            isAlone = order > 0 || (isAlone && order < 0);
        }

        return isAlone;
    }

    private static List<SelectorMatch> Best(List<SelectorMatch> matches)
    {
        if (matches.Count < 2)
            return matches;

        var best = new List<SelectorMatch>();
        foreach (var match in matches)
        {
            var order = best.Count == 0 ? 0 : match.CompareTo(best[0]);
            if (order < 0)
                continue;

            if (order > 0)
                best.Clear();
            best.Add(match);
        }

        return best;
    }
}
