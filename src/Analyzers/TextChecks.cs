using System.Collections.Generic;
using ArchRules.Analyzers.Code;
using ArchRules.Analyzers.Reporting;
using ArchRules.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArchRules.Analyzers;

/// <summary>
/// Judges the texts of a compilation in which nothing else can be wrong: code is bound only where a file has a word for an API that
/// takes such a text. Where code is read anyway, its texts are read with it.
/// </summary>
internal sealed class TextChecks(CompilationScope scope)
{
    private readonly GeneratedCode generated = new();

    public void Register(CompilationStartAnalysisContext context)
    {
        if (scope.CanFail || !scope.CanFailByText)
            return;

        context.RegisterSemanticModelAction(CheckFile);
        context.RegisterCompilationEndAction(end => generated.ReportImports(end.ReportDiagnostic));
    }

    private void CheckFile(SemanticModelAnalysisContext context)
    {
        var model = context.SemanticModel;
        if (!scope.TextNames.Words.IsIn(model.SyntaxTree))
            return;

        var members = new Dictionary<ISymbol, DependencyCollector>(SymbolEqualityComparer.Default);
        foreach (var node in new TextCandidates(scope.TextNames).In(model.SyntaxTree))
        {
            if (IsOfApi(node, model)
                && Owners.Find(model, node) is { } owner
                && (!context.IsGeneratedCode || GeneratedCode.IsRazor(owner))
                && scope.Places.Find(owner) is { } place
                && scope.CanFailByTextFrom(place))
                Read(node, model, CollectorOf(owner));

            DependencyCollector CollectorOf(ISymbol source)
            {
                if (!members.TryGetValue(source, out var collector))
                    members.Add(source, collector = new DependencyCollector(scope, source, scope.Places.Find(source)!.Value));

                return collector;
            }
        }

        foreach (var collector in members.Values)
            collector.Report(diagnostic => generated.Report(diagnostic, context.ReportDiagnostic));
    }

    // An operation is that of a whole member: the symbol comes first, since it costs a fraction.
    private static bool IsOfApi(SyntaxNode node, SemanticModel model) =>
        !MadeType.TakesNoText(node, model)
        && PassedTextReader.MayBeApi(model.GetSymbolInfo(node is AssignmentExpressionSyntax assignment ? assignment.Left : node));

    private static void Read(SyntaxNode node, SemanticModel model, DependencyCollector collector)
    {
        var reader = new PassedTextReader(collector);
        if (node is AttributeSyntax attribute)
            reader.Read(attribute, model);
        else if (model.GetOperation(node) is { } operation)
            reader.Read(operation);
    }
}
