using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts.Graphs;

namespace ArchRules.Verdicts.Paths;

/// <summary>
/// What code calls that has no say of its own in the drawing: shared, unassigned and ignored code, and external code that was given. A
/// path from a front-end to storage leads through it; in the code of any other component, a path ends.
/// </summary>
internal sealed class PassableCode
{
    private readonly Judge judge;
    private readonly HashSet<string> system;
    private readonly bool[] isStorage;
    private readonly MemberNodes nodes = new();
    private readonly List<Edge> edges = [];
    private readonly HashSet<(int, int)> told = [];
    private readonly TypeTree types;
    private readonly SortedSet<string> external = new(StringComparer.Ordinal);

    public PassableCode(Judge judge, IReadOnlyList<PlacedAssembly> assemblies, bool[] isStorage)
    {
        this.judge = judge;
        this.isStorage = isStorage;
        system = new HashSet<string>(assemblies.Select(assembly => assembly.Facts.AssemblyName), StringComparer.Ordinal);
        types = new TypeTree(judge, nodes, isStorage);
        foreach (var assembly in assemblies)
            Read(assembly);

        types.Connect(edges, Storage, Doubts);
        Graph = new Graph(nodes.Count, edges);
    }

    public Graph Graph { get; }

    /// <summary>The uses of this code by front-ends.</summary>
    public List<FirstStep> FirstSteps { get; } = [];

    /// <summary>The nodes that lie in storage, with the component or technology that they belong to.</summary>
    public Dictionary<int, Placement> Storage { get; } = [];

    /// <summary>What could not be followed.</summary>
    public Doubts Doubts { get; } = new();

    /// <summary>The assemblies that were not read, since the system does not build them, but for the framework's; in order.</summary>
    public IReadOnlyCollection<string> External => external;

    public CodeElement this[int node] => nodes[node];

    /// <summary>Whether the last step to storage is a violation by itself.</summary>
    public bool IsTold(int from, int to) => told.Contains((from, to));

    private void Read(PlacedAssembly assembly)
    {
        var facts = assembly.Facts;
        foreach (var row in facts.Dependencies)
        {
            if (row.Kind is DependencyKind.Inheritance or DependencyKind.Implementation)
                AddBase(assembly, row.Source, row.Target);

            var source = assembly.PlaceOf(row.Source);
            if (IsPassable(source, facts.AssemblyName))
                ReadStep(assembly, row, source, null);
            else if (FrontEndOf(source) is { } frontEnd)
                ReadStep(assembly, row, source, frontEnd);
        }

        foreach (var link in facts.Links)
            ReadLink(assembly, link);
    }

    private void ReadStep(PlacedAssembly assembly, DependencyRow row, Placement source, Component? frontEnd)
    {
        var facts = assembly.Facts;
        var (target, place) = TargetOf(assembly, row);
        var isWhole = row.Kind is DependencyKind.Inheritance or DependencyKind.Attribute;
        if (!isWhole && (target.Member.Length == 0 || !IsCall(row.Kind)))
            return;

        var crossing = new Crossing(source, place, row.Kind, row.InRoot);
        if (judge.IsComposing(crossing) && row.Kind != DependencyKind.Registration)
            return;

        if (IsPassable(place, target.Assembly))
        {
            // A base class and an attribute run as a whole in the process of those that have them.
            var node = isWhole ? types.Whole(target) : nodes.Of(target);
            if (frontEnd is not null)
                FirstSteps.Add(new FirstStep(source, node, facts, row));
            else if (!isWhole)
                AddEdge(nodes.Of(facts.ElementOf(row.Source)), node);
            return;
        }

        if (frontEnd is null && !isWhole && ReachesStorage(place, target, facts.ElementOf(row.Target)) && !judge.IsComposing(crossing))
            AddStorage(facts.ElementOf(row.Source), target, crossing);
        else if (!place.HasNode || judge.IsShared(place.Node))
            AddDoubt(assembly, row, target, place, frontEnd);
    }

    /// <summary>
    /// What is used: the member of the type that it was reached through, where that is passable or storage; what passable code inherits
    /// is one step further.
    /// </summary>
    private (CodeElement Element, Placement Place) TargetOf(PlacedAssembly assembly, DependencyRow row)
    {
        var declared = (Element: assembly.Facts.ElementOf(row.Target), Place: assembly.PlaceOf(row.Target));
        if (row.Through < 0)
            return declared;

        var reached = (Element: assembly.Facts.ReachedElementOf(row), Place: assembly.Places[row.Through]);
        if (!IsPassable(reached.Place, reached.Element.Assembly))
            return IsStorage(reached.Place) ? reached : declared;

        if (ReachesStorage(declared.Place, declared.Element, declared.Element))
            AddStorage(reached.Element, declared.Element, new Crossing(reached.Place, declared.Place, row.Kind, false));
        else if (IsPassable(declared.Place, declared.Element.Assembly))
            AddEdge(nodes.Of(reached.Element), nodes.Of(declared.Element));
        return reached;
    }

    private bool IsStorage(Placement place) => place.HasNode && isStorage[place.Node];

    private bool ReachesStorage(Placement place, in CodeElement target, in CodeElement declared) =>
        IsStorage(place) && !judge.IsFree(place, target, declared);

    private void ReadLink(PlacedAssembly assembly, LinkRow link)
    {
        var facts = assembly.Facts;
        var source = facts.ElementOf(link.Source);
        var target = facts.ElementOf(link.Target);
        if (source.Member.Length == 0)
        {
            AddBase(assembly, link.Source, link.Target);
            return;
        }

        var place = assembly.PlaceOf(link.Source);
        if (!IsPassable(place, facts.AssemblyName))
            return;

        var targetPlace = assembly.PlaceOf(link.Target);
        if (IsPassable(targetPlace, target.Assembly))
            AddEdge(nodes.Of(source), nodes.Of(target));
        else if (IsStorage(targetPlace))
            AddStorage(source, target, new Crossing(place, targetPlace, DependencyKind.Inheritance, false));
    }

    private void AddBase(PlacedAssembly assembly, int derived, int @base)
    {
        // What answers for a stream or a disposable is anything at all: followed, it would lead everybody everywhere.
        var element = assembly.Facts.ElementOf(@base);
        if (system.Contains(element.Assembly) && !UnknownCode.IsFramework(element.Assembly))
            types.Add(assembly.Facts.ElementOf(derived), assembly.PlaceOf(derived), element, IsPassable(assembly.PlaceOf(@base), element.Assembly));
    }

    private void AddStorage(CodeElement source, CodeElement target, in Crossing crossing)
    {
        var (from, to) = (nodes.Of(source), nodes.Of(target));
        Storage[to] = crossing.Target;
        AddEdge(from, to);
        if (judge.FindBrokenRule(crossing) == StorageBypassCheck.Id)
            told.Add((from, to));
    }

    private void AddEdge(int from, int to) => edges.Add(new Edge(from, to, 1));

    private void AddDoubt(PlacedAssembly assembly, DependencyRow row, CodeElement target, Placement place, Component? frontEnd)
    {
        var source = assembly.Facts.ElementOf(row.Source);
        var reason = FindDoubt(source, target, place);
        if (reason is null)
            return;

        if (frontEnd is null)
            Doubts.AddTo(nodes.Of(source), reason);
        else
            Doubts.AddTo(frontEnd, reason);
    }

    private string? FindDoubt(CodeElement source, CodeElement target, Placement place)
    {
        if (UnknownCode.Runs(target))
            return $"'{source.ShortName}' calls '{target.ShortName}', which may run any code";

        if (place.HasNode)
            return $"assembly '{target.Assembly}' of shared component '{judge.Model.Components[place.Node].Name}' was not read";

        if (!UnknownCode.IsFramework(target.Assembly))
            external.Add(target.Assembly);
        return null;
    }

    private Component? FrontEndOf(Placement place) =>
        judge.Model.FindComponent(place) is { Role: LayerRole.FrontEnd, IsShared: false } component ? component : null;

    private bool IsPassable(Placement place, string assembly) =>
        system.Contains(assembly) && (!place.HasNode || judge.IsShared(place.Node));

    private static bool IsCall(DependencyKind kind) =>
        kind is DependencyKind.Call or DependencyKind.Registration or DependencyKind.Creation or DependencyKind.Access;
}
