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
using ArchRules.Verdicts.Services;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers;

/// <summary>What all checks of one compilation share.</summary>
internal sealed class CompilationScope
{
    private readonly NameSet textNames;
    private readonly bool[] canFail;
    private readonly NodeReach reach;
    private readonly NodeReach.Reached[] owners;
    private readonly bool[] canShow;
    private readonly bool[] canFailByText;
    private readonly Lazy<IMethodSymbol?> entryPoint;

    /// <summary>Prepares the checks.</summary>
    /// <param name="loaded">The model, without mistakes.</param>
    /// <param name="baseline">The known debt.</param>
    /// <param name="project">What is compiled.</param>
    /// <param name="cancellation">Ends the work.</param>
    public CompilationScope(LoadedModel loaded, Baseline baseline, CompiledProject project, CancellationToken cancellation)
    {
        textNames = loaded.TextNames;
        Baseline = baseline;
        Judge = loaded.Judge!;
        reach = loaded.Reach!;
        Compilation = project.Compilation;
        Places = new TypePlaces(Judge.Model, Judge.Places, project);
        entryPoint = new Lazy<IMethodSymbol?>(() => project.Compilation.GetEntryPoint(CancellationToken.None));
        Texts = loaded.Texts!;
        owners = FindOwners();
        Cycles = new CompilationCycles(Judge, project.Compilation.Assembly, owners.Select(owner => owner.Node));
        (canFail, canShow) = FindRows(loaded, cancellation);
        CanFail = canFail.Any(can => can);
        CanShow = canShow.Any(can => can);
        canFailByText = new bool[canFail.Length];
        foreach (var owner in owners)
            canFailByText[owner.Node] = Texts.CanFail(owner.Node);
    }

    public Judge Judge { get; }

    /// <summary>The cycles inside this assembly.</summary>
    public CompilationCycles Cycles { get; }

    /// <summary>The known debt.</summary>
    public Baseline Baseline { get; }

    public Compilation Compilation { get; }

    public TypePlaces Places { get; }

    /// <summary>The entry point; null where there is none.</summary>
    public IMethodSymbol? EntryPoint => entryPoint.Value;

    /// <summary>Whether any dependency of this compilation could be a violation. If not, no code need be looked at.</summary>
    public bool CanFail { get; }

    /// <summary>Judges texts.</summary>
    public TextJudge Texts { get; }

    /// <summary>Whether any text of this compilation could be a violation: references do not matter, a text can name anything.</summary>
    public bool CanFailByText => canFailByText.Any(can => can);

    /// <summary>Whether any text in code at a place could be a violation.</summary>
    public bool CanFailByTextFrom(Placement source) => Is(canFailByText, source);

    /// <summary>Whether code at a place is read operation by operation, for what it depends on or for its texts.</summary>
    public bool IsRead(Placement source) => CanFail && (CanFailFrom(source) || CanFailByTextFrom(source));

    /// <summary>Whether a source has a word for an API that takes a text.</summary>
    public bool MayPassText(SyntaxTree source) => textNames.IsIn(source);

    /// <summary>What an assembly holds as far as its name tells.</summary>
    public IReadOnlyList<Placement> PlacesOfUnread(string assembly) => Judge.PlacesOfUnread(assembly, reach);

    /// <summary>Whether code at a place could depend on anything that it must not.</summary>
    public bool CanFailFrom(Placement source) => Is(canFail, source);

    /// <summary>Whether a signature could show what others must not use, at a place where no code is read.</summary>
    public bool CanShow { get; }

    /// <summary>Whether a signature at a place could show what others must not use; not asked of places where code is read.</summary>
    public bool CanShowFrom(Placement source) => Is(canShow, source);

    private static bool Is(bool[] rows, Placement source) => source.HasNode && source.Node < rows.Length && rows[source.Node];

    // By the names of assemblies and namespaces: to look at every type of the references would cost more than it saves. What the
    // framework brings to every project is only a target where the sources have a word for it.
    private (bool[] CanFail, bool[] CanShow) FindRows(LoadedModel loaded, CancellationToken cancellation)
    {
        var open = reach.Open.Where(selector => Exists(Compilation.GlobalNamespace, selector.NamespaceStart)).ToArray();
        var targets = new HashSet<NodeReach.Reached>(reach.InAssembly(Compilation.Assembly.Name));
        foreach (var reference in Compilation.ReferencedAssemblyNames)
            targets.UnionWith(reach.InAssembly(reference.Name));

        var byName = new HashSet<int>(open.Select(selector => selector.Node).Where(node => node >= Judge.Model.Components.Count));
        byName.ExceptWith(open.Where(selector => selector.NamespaceStart.Count == 0).Select(selector => selector.Node));
        byName.ExceptWith(targets.Select(target => target.Node));
        targets.UnionWith(open.Where(selector => !byName.Contains(selector.Node)).Select(selector => new NodeReach.Reached(selector.Node, null)));

        var rows = new bool[Judge.Model.Components.Count];
        var shown = new bool[rows.Length];
        foreach (var source in owners)
        {
            cancellation.ThrowIfCancellationRequested();
            rows[source.Node] |= Cycles.Concern(source.Node)
                || targets.Any(target => CanFailBetween(source, target))
                || (HasRoots(source.Node, cancellation) && targets.Any(target => Judge.CanWork(source.Node, target.Node)));

            // Where code is read, so are signatures.
            shown[source.Node] |= !rows[source.Node] && (Judge.CanShowQueries(source.Node) || targets.Any(target => Judge.CanLeak(source.Node, target.Node)));
        }

        byName.RemoveWhere(node => !owners.Any(source => IsNews(source.Node, node)));
        if (byName.Count > 0 && loaded.Technologies!.MayUse(Compilation, byName))
        {
            foreach (var source in owners)
            {
                rows[source.Node] |= byName.Any(node => Judge.CanFail(source.Node, node));
                shown[source.Node] |= byName.Any(node => Judge.CanLeak(source.Node, node));
            }
        }

        return (rows, shown);

        bool IsNews(int source, int node) => !rows[source] && (Judge.CanFail(source, node) || (!shown[source] && Judge.CanLeak(source, node)));
    }

    // Methods that take the container are roots as well, but to look for them would cost more than all that this saves: they are
    // judged where code is read for another reason.
    private bool HasRoots(int source, CancellationToken cancellation) =>
        Judge.Model.IsComposition(source) || Compilation.ContainsSymbolsWithName("Startup", SymbolFilter.Type, cancellation);

    // A name may tell which member of a family an assembly holds; where it does not, any member may be meant.
    private bool CanFailBetween(NodeReach.Reached source, NodeReach.Reached target) => source.Value is null || target.Value is null
        ? Judge.CanFail(source.Node, target.Node)
        : Judge.CanFail(new Placement(source.Node, true, source.Value), new Placement(target.Node, true, target.Value));

    // The components that code of this compilation may be in.
    private NodeReach.Reached[] FindOwners()
    {
        var assembly = Compilation.Assembly;
        var nodes = new HashSet<NodeReach.Reached>(reach.InAssembly(assembly.Name));

        // The folders of views are namespaces that no symbol has.
        var hasViews = RazorViews.Exist(assembly);
        nodes.UnionWith(reach.Open.Where(selector => hasViews || Exists(assembly.GlobalNamespace, selector.NamespaceStart))
            .Select(selector => new NodeReach.Reached(selector.Node, null)));
        return nodes.Where(source => source.Node < Judge.Model.Components.Count).ToArray();
    }

    private static bool Exists(INamespaceSymbol ns, IReadOnlyList<string> segments)
    {
        foreach (var segment in segments)
        {
            if (ns.GetMembers(segment).OfType<INamespaceSymbol>().FirstOrDefault() is not { } next)
                return false;

            ns = next;
        }

        return true;
    }
}
