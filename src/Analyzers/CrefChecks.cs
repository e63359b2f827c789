using System.Linq;
using ArchRules.Analyzers.Reporting;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArchRules.Analyzers;

/// <summary>
/// Judges what documentation refers to, where a project asks for it: a <c>cref</c> is bound only where documentation is made, and
/// nothing at run time depends on it.
/// </summary>
internal sealed class CrefChecks(CompilationScope scope)
{
    // In an .editorconfig or .globalconfig; the package makes the project's property visible by the second name.
    private const string Option = "archrules_cref";
    private const string Property = "build_property.ArchRulesCref";

    private readonly GeneratedCode generated = new();

    public void Register(CompilationStartAnalysisContext context)
    {
        if (!scope.CanFail || !IsAskedFor(context.Options.AnalyzerConfigOptionsProvider, context.Compilation))
            return;

        context.RegisterSyntaxNodeAction(Check, SyntaxKind.XmlCrefAttribute);
    }

    private void Check(SyntaxNodeAnalysisContext context)
    {
        if (context.IsGeneratedCode || context.ContainingSymbol is not { } containing || scope.Places.Find(containing) is not { } place || !scope.CanFailFrom(place))
            return;

        var cref = ((XmlCrefAttributeSyntax)context.Node).Cref;
        var info = context.SemanticModel.GetSymbolInfo(cref, context.CancellationToken);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } symbol)
            return;

        var collector = new DependencyCollector(scope, containing, place);
        collector.AddType(symbol as ITypeSymbol ?? symbol.ContainingType, DependencyKind.TypeReference, new Spot(cref, null));
        if (collector.Complete())
            collector.Report(diagnostic => generated.Report(diagnostic, context.ReportDiagnostic));
    }

    private static bool IsAskedFor(AnalyzerConfigOptionsProvider options, Compilation compilation) =>
        IsTrue(options.GlobalOptions, Property)
        || IsTrue(options.GlobalOptions, Option)
        || (compilation.SyntaxTrees.FirstOrDefault() is { } tree && IsTrue(options.GetOptions(tree), Option));

    private static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && bool.TryParse(value, out var isTrue) && isTrue;
}
