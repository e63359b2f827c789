using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Symbols;

/// <summary>Finds the member or type that code counts for.</summary>
internal static class Owners
{
    /// <summary>What an accessor, or the field behind an event, counts for.</summary>
    public static ISymbol Of(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { AssociatedSymbol: { } owner } => owner,
        IFieldSymbol { AssociatedSymbol: { } owner } => owner,
        _ => symbol,
    };

    /// <summary>Finds the declaration around a piece of syntax.</summary>
    /// <returns>A member or type; null for what belongs to none, such as an assembly's attribute.</returns>
    public static ISymbol? Find(SemanticModel model, SyntaxNode node)
    {
        for (var (inner, outer) = (node, node.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case BaseFieldDeclarationSyntax fields:
                    return Declared(model, node.Ancestors().OfType<VariableDeclaratorSyntax>().LastOrDefault(fields.Contains) ?? fields.Declaration.Variables[0]);
                case TypeDeclarationSyntax type when inner is ParameterListSyntax or BaseListSyntax:
                    return FindPrimaryConstructor(model, type) ?? Declared(model, type);
                case GlobalStatementSyntax { Parent: CompilationUnitSyntax unit }:
                    return model.GetDeclaredSymbol(unit);
                case MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax):
                    return Declared(model, outer);
            }
        }

        return null;
    }

    private static ISymbol? Declared(SemanticModel model, SyntaxNode declaration) =>
        model.GetDeclaredSymbol(declaration) is { } symbol ? Of(symbol) : null;

    private static ISymbol? FindPrimaryConstructor(SemanticModel model, TypeDeclarationSyntax declaration) =>
        (model.GetDeclaredSymbol(declaration) as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(constructor =>
            constructor.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == declaration.SyntaxTree && reference.Span == declaration.Span));
}
