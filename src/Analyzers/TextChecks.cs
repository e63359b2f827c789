using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Analyzers.Code;
using ArchRules.Analyzers.Reporting;
using ArchRules.Analyzers.Symbols;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Services;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArchRules.Analyzers;

/// <summary>Judges the texts of one compilation that lead to other code, to services or to queues.</summary>
internal sealed class TextChecks(CompilationScope scope)
{
    private readonly GeneratedCode generated = new();

    public void Register(CompilationStartAnalysisContext context)
    {
        if (!scope.CanFailByText)
            return;

        context.RegisterCompilationEndAction(end => generated.ReportImports(end.ReportDiagnostic));
        context.RegisterCodeBlockAction(CheckBlock);
        context.RegisterSyntaxNodeAction(CheckAttribute, SyntaxKind.Attribute);
    }

    private void CheckBlock(CodeBlockAnalysisContext context)
    {
        var source = OwnerOf(context.OwningSymbol);
        if ((context.IsGeneratedCode && !GeneratedCode.IsRazor(source)) || FindPlace(source) is not { } place)
            return;

        if (!scope.MayPassText(context.CodeBlock.SyntaxTree))
            return;

        List<Site>? sites = null;
        foreach (var node in context.CodeBlock.DescendantNodes())
        {
            if (PassedTextReader.IsCandidate(node))
                ReaderOf(context.SemanticModel, source, place, sites ??= []).Read(node);
        }

        if (sites is not null)
            Report(source, place, sites, context.ReportDiagnostic);
    }

    private void CheckAttribute(SyntaxNodeAnalysisContext context)
    {
        if (!PassedTextReader.IsCandidate((AttributeSyntax)context.Node) || context.ContainingSymbol is not { } containing || (context.IsGeneratedCode && !GeneratedCode.IsRazor(containing)))
            return;

        var source = OwnerOf(containing);
        if (FindPlace(source) is not { } place)
            return;

        var sites = new List<Site>();
        ReaderOf(context.SemanticModel, source, place, sites).Read((AttributeSyntax)context.Node);
        Report(source, place, sites, context.ReportDiagnostic);
    }

    private PassedTextReader ReaderOf(SemanticModel model, ISymbol source, Placement place, List<Site> sites) =>
        new(model, text => Judge(source, place, text, sites));

    private void Judge(ISymbol source, Placement place, in PassedText passed, List<Site> sites)
    {
        if (Check(place, passed, inRoot: false) is not { IsDoubt: false } verdict)
            return;

        // Whether the code composes is asked only where it matters.
        if (Check(place, passed, inRoot: true) is null && (scope.Judge.Model.IsComposition(place.Node) || IsInRoot(source, passed)))
            return;

        sites.Add(new Site(verdict, passed));
    }

    private TextVerdict? Check(Placement place, in PassedText passed, bool inRoot) =>
        scope.Texts.Check(place, passed.Api.Role, passed.Text, inRoot, FindAssembly);

    private bool IsInRoot(ISymbol source, in PassedText passed)
    {
        var isRoot = Composition.IsRoot(source, scope.EntryPoint);
        return passed.Operation is null ? isRoot : Composition.Composes(passed.Operation, isRoot);
    }

    private string? FindAssembly(string type) => scope.Compilation.GetTypeByMetadataName(type)?.ContainingAssembly?.Name;

    private void Report(ISymbol source, Placement place, List<Site> sites, Action<Diagnostic> report)
    {
        if (sites.Count == 0)
            return;

        var element = SymbolNames.OfSource(source);
        var told = sites.GroupBy(site => (site.Line, site.Verdict.Rule, site.Verdict.TargetName)).Select(group => group.First());
        foreach (var same in told.GroupBy(site => (site.Verdict.Rule, site.Verdict.Target)))
        {
            var known = scope.Baseline.Find(same.Key.Rule, element.ToString(), same.Key.Target.ToString())?.Count ?? 0;
            foreach (var site in same.OrderBy(site => site.Passed.Syntax.SpanStart).Skip(known))
                generated.Report(DiagnosticOf(element, place, site), report);
        }
    }

    private Diagnostic DiagnosticOf(CodeElement element, Placement place, Site site)
    {
        var component = scope.Judge.Model.FindComponent(place)!.Name;
        var violation = new Violation(
            Rules.Get(site.Verdict.Rule),
            new Dependency(element, site.Verdict.Target, DependencyKind.TypeReference, null),
            component,
            site.Verdict.TargetName,
            site.Verdict.Format(element.ShortName, site.Passed.Api.ShortName));
        return Diagnostic.Create(
            Descriptors.Find(site.Verdict.Rule)!, site.Passed.Syntax.GetLocation(), DiagnosticProperties.Of(violation), violation.Message);
    }

    private Placement? FindPlace(ISymbol symbol)
    {
        if ((symbol as INamedTypeSymbol ?? symbol.ContainingType) is not { } type)
            return null;

        var place = scope.Places[type];
        return place.HasNode && place.Node < scope.Judge.Model.Components.Count ? place : null;
    }

    private static ISymbol OwnerOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { AssociatedSymbol: { } owner } => owner,
        IFieldSymbol { AssociatedSymbol: { } owner } => owner,
        _ => symbol,
    };

    private sealed record Site(TextVerdict Verdict, PassedText Passed)
    {
        public int Line { get; } = Passed.Syntax.SyntaxTree.GetLineSpan(Passed.Syntax.Span).StartLinePosition.Line;
    }
}
