using System;
using ArchRules.Analyzers.Code;
using ArchRules.Analyzers.Reporting;
using ArchRules.Analyzers.Symbols;
using ArchRules.Model;
using ArchRules.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArchRules.Analyzers;

/// <summary>Judges the declarations and the code of one compilation.</summary>
internal sealed class CodeChecks(CompilationScope scope)
{
    private readonly UnassignedTypes unassigned = new();
    private readonly GeneratedCode generated = new();
    private readonly CompilationReferences references = new(scope);

    public void Register(CompilationStartAnalysisContext context)
    {
        // Where the project decides, no type can be without a place.
        if (scope.Places.OfProject is null)
            context.RegisterSymbolAction(CheckPlace, SymbolKind.NamedType);

        context.RegisterCompilationEndAction(ReportWhole);
        if (scope.CanFail || scope.CanShow)
        {
            context.RegisterSymbolAction(
                CheckDeclaration, SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Field, SymbolKind.Event);
        }

        if (scope.CanFail)
            context.RegisterOperationBlockAction(CheckCode);
    }

    private void CheckPlace(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var place = scope.Places[type];
        references.AddSource(place);
        if (place.HasNode || place == Placement.Ignored || context.IsGeneratedCode || type.IsImplicitlyDeclared || GeneratedCode.IsMarked(type))
            return;

        if (place == Placement.None)
            unassigned.Add(type);
        else if (place == Placement.Ambiguous && type.ContainingType is null)
            ReportAmbiguous(type, context.ReportDiagnostic);
    }

    private void ReportAmbiguous(INamedTypeSymbol type, Action<Diagnostic> report)
    {
        var element = SymbolNames.OfType(type);
        var candidates = scope.Judge.Places.Candidates(element.Assembly, element.Namespace, element.Type);
        report(Diagnostic.Create(Descriptors.Ambiguous, type.Locations[0], AmbiguousType.Message(element.FullTypeName, candidates)));
    }

    private void CheckDeclaration(SymbolAnalysisContext context)
    {
        var symbol = context.Symbol;
        if (!IsDeclaredByHand(symbol)
            || (context.IsGeneratedCode && !GeneratedCode.IsRazor(symbol))
            || scope.Places.Find(symbol) is not { } place
            || !(scope.IsRead(place) || scope.CanShowFrom(place))
            || (DeclarationReader.HasCode(symbol) && scope.IsRead(place)))
            return;

        var collector = new DependencyCollector(scope, symbol, place);
        new DeclarationReader(collector).Read(DefinitionOf(symbol));
        if (collector.Complete())
            Report(collector, context.ReportDiagnostic);
    }

    private void CheckCode(OperationBlockAnalysisContext context)
    {
        var source = Owners.Of(context.OwningSymbol);
        if ((context.IsGeneratedCode && !GeneratedCode.IsRazor(source)) || scope.Places.Find(source) is not { } place || !scope.IsRead(place))
            return;

        var collector = new DependencyCollector(scope, source, place);
        if (DeclarationReader.HasCode(source) && IsDeclaredByHand(source))
            new DeclarationReader(collector).Read(DefinitionOf(source));

        var reader = new OperationReader(collector);
        foreach (var block in context.OperationBlocks)
        {
            if (block.Kind == OperationKind.Attribute)
                AttributeArgumentReader.Read(collector, source, block);
            else
                reader.Read(block);
        }

        if (collector.Complete())
            Report(collector, context.ReportDiagnostic);
    }

    private void ReportWhole(CompilationAnalysisContext context)
    {
        unassigned.Report(context.Compilation.AssemblyName ?? "", context.ReportDiagnostic);
        CheckAssemblyAttributes(context);
        scope.Cycles.Report(context.ReportDiagnostic);
        generated.ReportImports(context.ReportDiagnostic);
        references.Report(context);
    }

    private void CheckAssemblyAttributes(CompilationAnalysisContext context)
    {
        var assembly = context.Compilation.Assembly;
        FriendReader.Report(scope, assembly, context.ReportDiagnostic);
        var place = scope.Places.OfAssembly(assembly);
        if (!scope.CanFailFrom(place))
            return;

        var collector = new DependencyCollector(scope, assembly, place);
        AttributeReader.Read(collector, assembly.GetAttributes().AddRange(context.Compilation.SourceModule.GetAttributes()), null);
        if (collector.Complete())
            Report(collector, context.ReportDiagnostic);
    }

    private void Report(DependencyCollector collector, Action<Diagnostic> report) =>
        collector.Report(diagnostic => generated.Report(diagnostic, report));

    // An accessor is declared by its property, and a partial member once.
    private static bool IsDeclaredByHand(ISymbol symbol) => symbol switch
    {
        { IsImplicitlyDeclared: true } => false,
        IMethodSymbol { AssociatedSymbol: not null } => false,

        // The compiler tells analyzers of the implementing part of a constructor only.
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.PartialImplementationPart is null,
        IMethodSymbol method => method.PartialDefinitionPart is null,
        IPropertySymbol property => (property.GetMethod ?? property.SetMethod)?.PartialDefinitionPart is null,
        IEventSymbol declared => declared.AddMethod?.PartialDefinitionPart is null,
        _ => true,
    };

    private static ISymbol DefinitionOf(ISymbol symbol) => (symbol as IMethodSymbol)?.PartialDefinitionPart ?? symbol;
}
