using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Analyzers.Code;
using ArchRules.Analyzers.Symbols;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Services;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Reporting;

/// <summary>Takes the texts that one member passes and keeps those that break a rule. Used by one thread.</summary>
internal sealed class TextSites(CompilationScope scope, ISymbol source, Placement place)
{
    private readonly List<Site> sites = [];

    public void Add(in PassedText passed)
    {
        if (Check(passed, inRoot: false) is not { IsDoubt: false } verdict)
            return;

        if (passed.Api.Role == TextRole.Address
            && (PageLink.IsKept(passed.Api.ShortName, SymbolNames.OfSource(source)) || KeptLink.IsCreatedBy(passed.Operation)))
            return;

        // Whether the code composes is asked only where it matters.
        if (Check(passed, inRoot: true) is null && (scope.Judge.Model.IsComposition(place.Node) || IsInRoot(passed)))
            return;

        sites.Add(new Site(verdict, passed));
    }

    /// <summary>Hands over one violation for each rule and target on each line.</summary>
    public void Report(Action<Diagnostic> report)
    {
        if (sites.Count == 0)
            return;

        var element = SymbolNames.OfSource(source);
        var told = sites.GroupBy(site => (site.Line, site.Verdict.Rule, site.Verdict.TargetName)).Select(group => group.First());
        foreach (var same in told.GroupBy(site => (site.Verdict.Rule, site.Verdict.Target)))
        {
            var known = scope.Baseline.Find(same.Key.Rule, element.ToString(), same.Key.Target.ToString())?.Count ?? 0;
            foreach (var site in same.OrderBy(site => site.Passed.Syntax.SpanStart).Skip(known))
                report(DiagnosticOf(element, site));
        }
    }

    private TextVerdict? Check(in PassedText passed, bool inRoot) =>
        scope.Texts.Check(place, passed.Api.Role, passed.Text, inRoot, FindAssembly);

    private bool IsInRoot(in PassedText passed)
    {
        var isRoot = Composition.IsRoot(source, scope.EntryPoint);
        return passed.Operation is null ? isRoot : Composition.Composes(passed.Operation, isRoot);
    }

    private string? FindAssembly(string type) => scope.Compilation.GetTypeByMetadataName(type)?.ContainingAssembly?.Name;

    private Diagnostic DiagnosticOf(CodeElement element, Site site)
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

    private sealed record Site(TextVerdict Verdict, PassedText Passed)
    {
        public int Line { get; } = Passed.Syntax.SyntaxTree.GetLineSpan(Passed.Syntax.Span).StartLinePosition.Line;
    }
}
