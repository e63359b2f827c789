using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ArchRules.Analyzers.Code;
using ArchRules.Analyzers.Symbols;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Reporting;

/// <summary>
/// Takes what one member, or one declaration, depends on and keeps what breaks a rule. Nothing is allocated for what is allowed,
/// unless it may be part of a cycle. Used by one thread.
/// </summary>
internal sealed class DependencyCollector(CompilationScope scope, ISymbol source, Placement sourcePlace)
{
    private List<ViolationSite>? sites;
    private ShownTypes? shown;
    private CycleUses? uses;
    private TextSites? texts;
    private bool? sourceIsRoot;
    private Wiring? sourceWiring;

    /// <summary>The member or type that depends.</summary>
    public ISymbol Source => source;

    /// <summary>Whether texts are read with the code.</summary>
    public bool ReadsTexts { get; } = scope.CanFail && scope.CanFailByTextFrom(sourcePlace);

    /// <summary>Whether a lambda or a local function was seen; whoever reads one says so before what is in it. Without one, all code is its member's own.</summary>
    public bool HasFunctions { get; set; }

    /// <summary>Adds the use of a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="reached">The type it is reached through; null where that is the type that declares it.</param>
    /// <param name="kind">How it is used.</param>
    /// <param name="spot">Where.</param>
    public void AddMember(ISymbol member, ITypeSymbol? reached, DependencyKind kind, in Spot spot)
    {
        if (member.ContainingType is not { } declaring)
            return;

        // What an extension block declares belongs to the static class around it, whatever it extends.
        var through = (ExtensionBlocks.IsBlock(declaring) ? null : reached as INamedTypeSymbol) ?? declaring;
        var place = scope.Places[through];
        Judge(new Target(through, member, declaring), place, kind, spot);

        // What may be null tells no more than the value that is taken out of it.
        if (through.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T)
            AddTypeArguments(through, DependencyKind.TypeArgument, spot);
        if (!ReferenceEquals(through, declaring) && !SymbolEqualityComparer.Default.Equals(through.OriginalDefinition, declaring.OriginalDefinition))
            AddDeclaring(member, declaring, place, kind, spot);

        if (member is IMethodSymbol { IsGenericMethod: true, TypeArguments: var arguments })
            AddAll(arguments, DependencyKind.TypeArgument, spot);
    }

    /// <summary>Adds a type with all that it is made of.</summary>
    public void AddType(ITypeSymbol? type, DependencyKind kind, in Spot spot)
    {
        while (true)
        {
            switch (type)
            {
                case IArrayTypeSymbol array:
                    type = array.ElementType;
                    continue;
                case IPointerTypeSymbol pointer:
                    type = pointer.PointedAtType;
                    continue;
                case IFunctionPointerTypeSymbol { Signature: { } signature }:
                    foreach (var parameter in signature.Parameters)
                        AddType(parameter.Type, kind, spot);
                    type = signature.ReturnType;
                    continue;
                case INamedTypeSymbol named:
                    Judge(new Target(named, null, null), scope.Places[named], kind, spot);
                    AddTypeArguments(named, kind.OfArguments(), spot);
                    return;
                default:
                    return;
            }
        }
    }

    /// <summary>Adds a text that leads to other code, to a service or to a queue.</summary>
    public void AddText(in PassedText passed) => (texts ??= new TextSites(scope, source, sourcePlace)).Add(passed);

    /// <summary>Ends the collection, and passes on what may be part of a cycle.</summary>
    /// <returns>Whether there may be something to report.</returns>
    public bool Complete()
    {
        uses?.Complete();
        return sites is not null || texts is not null;
    }

    /// <summary>Hands over one violation for each rule and target on each line where a statement begins, in no particular order.</summary>
    public void Report(Action<Diagnostic> report)
    {
        texts?.Report(report);
        if (sites is null)
            return;

        var element = SymbolNames.OfSource(source);
        var told = sites
            .Where(site => GeneratedCode.IsWritten(site.Token))
            .GroupBy(site => (site.Line, site.Rule, site.Crossing.Target.Node, site.Crossing.Target.Value))
            .Select(group => group.OrderBy(candidate => candidate, ViolationSite.Order).First());
        foreach (var same in told.GroupBy(site => (site.Rule, site.Target)))
        {
            // More than the known debt is a violation; which ones are known is decided by their order in the file.
            var known = scope.Baseline.Find(same.Key.Rule, element.ToString(), same.Key.Target.ToString())?.Count ?? 0;
            foreach (var site in same.OrderBy(site => site.Token.SpanStart).Skip(known))
                Report(site, element, report);
        }
    }

    private void Report(ViolationSite site, CodeElement element, Action<Diagnostic> report)
    {
        if (Descriptors.Find(site.Rule) is not { } descriptor)
            return;

        var dependency = new Dependency(element, site.Target, site.Crossing.Kind, null) { Declared = site.Declared };
        var violation = site.Crossing.Target.HasNode
            ? scope.Judge.Describe(site.Crossing, site.Rule, dependency)
            : scope.Judge.DescribeQuery(site.Crossing.Source, dependency);
        report(Diagnostic.Create(descriptor, site.Token.GetLocation(), DiagnosticProperties.Of(violation), violation.Message));
    }

    // A member that another component declares counts as that one's too; what a technology declares is part of the type that
    // makes it its own: a database context belongs to the component that derives it.
    private void AddDeclaring(ISymbol member, INamedTypeSymbol declaring, Placement reached, DependencyKind kind, in Spot spot)
    {
        AddTypeArguments(declaring, DependencyKind.TypeArgument, spot);
        var place = scope.Places[declaring];
        if (!place.IsSame(reached) && place.Node < scope.Judge.Model.Components.Count)
            Judge(new Target(declaring, member, declaring), place, kind, spot);
    }

    private void AddTypeArguments(INamedTypeSymbol type, DependencyKind kind, in Spot spot)
    {
        for (var current = type; current is { IsGenericType: true }; current = current.ContainingType)
        {
            if (!current.IsUnboundGenericType)
                AddAll(current.TypeArguments, kind, spot);
        }
    }

    private void AddAll(ImmutableArray<ITypeSymbol> types, DependencyKind kind, in Spot spot)
    {
        foreach (var type in types)
            AddType(type, kind, spot);
    }

    private void Judge(in Target target, in Placement place, DependencyKind kind, in Spot spot)
    {
        if (!place.HasNode)
        {
            if (Surfaces.IsQuery(target.Type) && IsShown(kind, spot))
                AddLeak(target, new Crossing(sourcePlace, place, kind, false), spot);
            return;
        }

        var risks = scope.Judge.RisksOf(sourcePlace, place);
        if ((risks & Risks.Leak) != 0 && IsShown(kind, spot))
            AddLeak(target, new Crossing(sourcePlace, place, kind, false), spot);

        if ((risks & Risks.Violation) != 0)
        {
            JudgeOne(target, place, kind, spot);
            return;
        }

        if ((risks & Risks.Work) != 0)
            AddWork(target, place, kind, spot);
        AddAllowed(target, place, kind, spot);
    }

    private static bool IsShown(DependencyKind kind, in Spot spot) => LeakCheck.IsShown(kind) && spot.Operation is null;

    private void JudgeOne(in Target target, Placement place, DependencyKind kind, in Spot spot)
    {
        // An operator is inherited by the types that it is used with, whoever declares it.
        if (!place.IsExposed && target.Member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion })
            place = place with { IsExposed = true };
        if (kind == DependencyKind.Call && target.Member is { } called && Composition.Registers(called, target.Type))
            kind = DependencyKind.Registration;

        var crossing = new Crossing(sourcePlace, place, kind, false);
        var broken = FindBrokenRule(crossing, target);
        if (broken is null or DeprecatedArrowCheck.Id)
            AddAllowed(target, place, kind, spot);
        if (broken is not { } rule)
        {
            if ((scope.Judge.RisksOf(sourcePlace, place) & Risks.Work) != 0)
                AddWork(target, place, kind, spot);
            return;
        }

        // Names are spelt out only here: most technologies have no free member, and most uses break no rule.
        if (target.Member is not null && scope.Judge.HasFree(place) && scope.Judge.IsFree(place, target.Element, target.Declared))
            return;

        // Whether the code composes is asked only where it matters: what it may not do as a root, it may not do at all.
        if (FindBrokenRule(crossing with { InRoot = true }, target) is null && IsInRoot(spot))
            return;

        var site = new ViolationSite(rule, crossing, target.Element, spot.FindToken(target.Named), spot.FindStatementLine(kind));
        (sites ??= []).Add(target.Member is null ? site : site with { Declared = target.Declared });
    }

    // What no other rule says anything about may still be more than a composition root has to do.
    private void AddWork(in Target target, in Placement place, DependencyKind kind, in Spot spot)
    {
        if (kind != DependencyKind.Call
            || spot.Operation is null or IMethodReferenceOperation
            || target.Member is not IMethodSymbol { AssociatedSymbol: null } called)
            return;

        // Nearly all code composes nothing: names are spelt out for what does.
        var crossing = new Crossing(sourcePlace, place, kind, false) { Wiring = WiringOf(spot.Operation) };
        if (scope.Judge.MayBeWork(crossing)
            && !Composition.Registers(called, target.Type)
            && !Composition.HandsBuilder(called)
            && scope.Judge.IsWork(crossing, target.Element))
            (sites ??= []).Add(new ViolationSite(CompositionCheck.Id, crossing, target.Element, spot.FindToken(target.Named), spot.FindStatementLine(kind)));
    }

    // An allowed dependency may still be part of a cycle.
    private void AddAllowed(in Target target, in Placement place, DependencyKind kind, in Spot spot)
    {
        if (scope.Cycles.MayClose(sourcePlace, place) && !(IsInRoot(spot) && Composes(target, place, kind)))
            (uses ??= new CycleUses(scope.Cycles, source, sourcePlace)).Add(target.Type, place, target.Member, spot);
    }

    private bool Composes(in Target target, in Placement place, DependencyKind kind)
    {
        if (kind == DependencyKind.Call && target.Member is { } called && Composition.Registers(called, target.Type))
            kind = DependencyKind.Registration;

        return new Crossing(sourcePlace, place, kind, true).Composes;
    }

    private void AddLeak(in Target target, in Crossing crossing, in Spot spot)
    {
        shown ??= new ShownTypes(scope, source);
        if (shown.IsLeak(crossing, target.Type) && !IsInRoot(spot))
            (sites ??= []).Add(new ViolationSite(LeakCheck.Id, crossing, target.Element, spot.FindToken(target.Named), spot.FindStatementLine(crossing.Kind)));
    }

    private string? FindBrokenRule(in Crossing crossing, in Target target) =>
        target.Member is not null && scope.Judge.NeedsMember(crossing.Source, crossing.Target)
            ? scope.Judge.FindBrokenRule(crossing, target.Element, target.Declared)
            : scope.Judge.FindBrokenRule(crossing);

    private Wiring WiringOf(IOperation operation) => HasFunctions
        ? Composition.WiringOf(operation, source)
        : sourceWiring ??= Composition.WiringOf(source);

    private bool IsInRoot(in Spot spot)
    {
        sourceIsRoot ??= Composition.IsRoot(source, scope.EntryPoint);
        return spot.Operation is null || !HasFunctions ? sourceIsRoot.Value : Composition.Composes(spot.Operation, sourceIsRoot.Value);
    }

    private readonly record struct Target(INamedTypeSymbol Type, ISymbol? Member, INamedTypeSymbol? Declaring)
    {
        // The type that is named; null where a member is.
        public ITypeSymbol? Named => Member is null ? Type : null;

        // An override does what it was first declared for.
        public CodeElement Declared => Overrides.First(Member!) is { ContainingType: { } type } first && !ReferenceEquals(first, Member)
            ? SymbolNames.OfMember(first, type)
            : SymbolNames.OfMember(Member!, Declaring!);

        public CodeElement Element => Member is null ? SymbolNames.OfType(Type) : SymbolNames.OfMember(Member, Type);
    }
}
