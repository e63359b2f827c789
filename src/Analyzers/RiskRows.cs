using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ArchRules.Analyzers.Reach;
using ArchRules.Analyzers.Reading;
using ArchRules.Analyzers.Reporting;
using ArchRules.Analyzers.Symbols;
using ArchRules.Model;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers;

/// <summary>
/// Which components' code could be wrong in one compilation, by the names of assemblies and namespaces: to look at every type of the
/// references would cost more than it saves. What the framework brings to every project is only a target where the sources use it.
/// </summary>
internal sealed class RiskRows
{
    private readonly Judge judge;
    private readonly NodeReach reach;
    private readonly Compilation compilation;
    private readonly NodeReach.Reached[] owners;
    private readonly Func<NameSet> otherNames;
    private readonly HashSet<NodeReach.Reached> reached;

    private RiskRows(LoadedModel loaded, Compilation compilation, NodeReach.Reached[] owners, Func<NameSet> otherNames)
    {
        this.otherNames = otherNames;
        judge = loaded.Judge!;
        reach = loaded.Reach!;
        this.compilation = compilation;
        this.owners = owners;
        reached = [.. reach.InAssembly(compilation.Assembly.Name)];
        foreach (var reference in compilation.ReferencedAssemblyNames)
            reached.UnionWith(reach.InAssembly(reference.Name));

        CanFail = new bool[judge.Model.Components.Count];
        CanShow = new bool[CanFail.Length];
    }

    /// <summary>For each component, whether any of its code could depend on what it must not.</summary>
    public bool[] CanFail { get; }

    /// <summary>For each component whose code need not be read, whether a signature could show what others must not use.</summary>
    public bool[] CanShow { get; }

    /// <summary>Finds the rows of a compilation.</summary>
    /// <param name="loaded">The model, without mistakes.</param>
    /// <param name="compilation">The code.</param>
    /// <param name="owners">The components that its code may be in, which of them could be part of a cycle, and what will be looked for in its sources besides.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static RiskRows Find(
        LoadedModel loaded, Compilation compilation, (NodeReach.Reached[] Nodes, CompilationCycles Cycles, Func<NameSet> Names) owners, CancellationToken cancellation)
    {
        var rows = new RiskRows(loaded, compilation, owners.Nodes, owners.Names);
        var components = rows.FindComponents();
        rows.AddComponents(components, owners.Cycles, cancellation);

        // In most systems components alone decide: then nobody has to ask what the references bring.
        if (rows.Waiting().Any())
            rows.AddTechnologies(components, loaded.Technologies!);

        return rows;
    }

    /// <summary>The components that code of a compilation may be in.</summary>
    public static NodeReach.Reached[] FindOwners(LoadedModel loaded, Compilation compilation)
    {
        var assembly = compilation.Assembly;
        var nodes = new HashSet<NodeReach.Reached>(loaded.Reach!.InAssembly(assembly.Name));

        // The folders of views are namespaces that no symbol has. To look for either makes the compiler find all declarations: where the
        // project decides, nobody has to.
        var hasViews = new Lazy<bool>(() => RazorViews.Exist(assembly));
        nodes.UnionWith(loaded.Reach.Open
            .Where(selector => selector.Node < loaded.Judge!.Model.Components.Count
                && (hasViews.Value || Namespaces.Exist(assembly.GlobalNamespace, selector.NamespaceStart)))
            .Select(selector => new NodeReach.Reached(selector.Node, null)));
        return nodes.Where(source => source.Node < loaded.Judge!.Model.Components.Count).ToArray();
    }

    private NodeReach.Reached[] FindComponents() => reached
        .Concat(reach.Open
            .Where(selector => IsComponent(selector.Node) && Namespaces.Exist(compilation.GlobalNamespace, selector.NamespaceStart))
            .Select(selector => new NodeReach.Reached(selector.Node, null)))
        .Where(target => IsComponent(target.Node))
        .Distinct()
        .ToArray();

    private void AddComponents(NodeReach.Reached[] components, CompilationCycles cycles, CancellationToken cancellation)
    {
        foreach (var source in owners)
        {
            cancellation.ThrowIfCancellationRequested();
            CanFail[source.Node] |= cycles.Concern(source.Node)
                || components.Any(target => CanFailBetween(source, target))
                || (components.Any(target => judge.CanWork(source.Node, target.Node)) && HasRoots(source.Node, cancellation));
        }
    }

    private void AddTechnologies(NodeReach.Reached[] components, TechnologyReach technologies)
    {
        var open = reach.Open
            .Where(selector => !IsComponent(selector.Node) && IsNews(selector.Node) && Namespaces.Exist(compilation.GlobalNamespace, selector.NamespaceStart))
            .ToArray();
        var byName = new HashSet<int>(open.Select(selector => selector.Node));
        byName.ExceptWith(open.Where(selector => selector.NamespaceStart.Count == 0).Select(selector => selector.Node));
        byName.ExceptWith(reached.Select(target => target.Node));

        var surely = reached.Where(target => !IsComponent(target.Node))
            .Concat(open.Where(selector => !byName.Contains(selector.Node)).Select(selector => new NodeReach.Reached(selector.Node, null)))
            .ToArray();
        foreach (var source in Waiting())
        {
            CanFail[source.Node] |= surely.Any(target => CanFailBetween(source, target));
            CanShow[source.Node] |= judge.CanShowQueries(source.Node) || components.Concat(surely).Any(target => judge.CanLeak(source.Node, target.Node));
        }

        byName.RemoveWhere(node => !IsNews(node));
        if (byName.Count == 0 || !technologies.MayUse(compilation, byName, otherNames()))
            return;

        foreach (var source in Waiting())
        {
            CanFail[source.Node] |= byName.Any(node => judge.CanFail(source.Node, node));
            CanShow[source.Node] |= byName.Any(node => judge.CanLeak(source.Node, node));
        }
    }

    // Where code is read, so are signatures: nothing more is to be found out.
    private IEnumerable<NodeReach.Reached> Waiting() => owners.Where(source => !CanFail[source.Node]);

    private bool IsNews(int technology) => Waiting().Any(source =>
        judge.CanFail(source.Node, technology) || (!CanShow[source.Node] && judge.CanLeak(source.Node, technology)));

    private bool IsComponent(int node) => node < judge.Model.Components.Count;

    // Methods that take the container are roots as well, but to look for them would cost more than all that this saves: they are
    // judged where code is read for another reason.
    private bool HasRoots(int source, CancellationToken cancellation) =>
        judge.Model.IsComposition(source) || compilation.ContainsSymbolsWithName("Startup", SymbolFilter.Type, cancellation);

    // A name may tell which member of a family an assembly holds; where it does not, any member may be meant.
    private bool CanFailBetween(NodeReach.Reached source, NodeReach.Reached target) => source.Value is null || target.Value is null
        ? judge.CanFail(source.Node, target.Node)
        : judge.CanFail(new Placement(source.Node, true, source.Value), new Placement(target.Node, true, target.Value));
}
