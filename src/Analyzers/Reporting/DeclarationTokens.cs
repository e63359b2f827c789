using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Reporting;

/// <summary>Finds the token that a person would point at in a declaration.</summary>
internal static class DeclarationTokens
{
    /// <summary>Finds the token: the name of the type where the declaration has it, else its first type or its own name.</summary>
    /// <param name="symbol">A declared symbol; one without source gives an empty token.</param>
    /// <param name="type">The type that the declaration depends on.</param>
    public static SyntaxToken Find(ISymbol symbol, ITypeSymbol? type)
    {
        var areas = symbol.DeclaringSyntaxReferences.SelectMany(reference => Areas(reference.GetSyntax())).ToArray();
        foreach (var area in areas)
        {
            if (type is not null && TokenFinder.FindName(area, type.Name) is { } token)
                return token;
        }

        return areas switch
        {
            [] => default,
            [VariableDeclaratorSyntax variable, ..] => variable.Identifier,
            _ => TokenFinder.Find(areas[0], null),
        };
    }

    private static IEnumerable<SyntaxNode> Areas(SyntaxNode declaration) => declaration switch
    {
        // The type stands for the first variable only, so that each has a place of its own.
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } variable =>
            [variables.Variables[0] == variable ? variables.Type : variable],
        ParameterSyntax { Type: { } type } => [type],
        TypeParameterSyntax parameter => ConstraintsOf(parameter).Append(parameter),
        DelegateDeclarationSyntax type => [type.ReturnType, type],
        TypeDeclarationSyntax type => BasesOf(type.BaseList).Append(type),
        BaseTypeDeclarationSyntax type => BasesOf(type.BaseList).Append(type),
        MethodDeclarationSyntax method => [method.ReturnType, method],
        OperatorDeclarationSyntax method => [method.ReturnType],
        ConversionOperatorDeclarationSyntax method => [method.Type],
        BasePropertyDeclarationSyntax property => [property.Type],
        _ => [declaration],
    };

    private static IEnumerable<SyntaxNode> BasesOf(BaseListSyntax? bases) => bases is null ? [] : bases.Types;

    private static IEnumerable<SyntaxNode> ConstraintsOf(TypeParameterSyntax parameter)
    {
        var clauses = parameter.Parent?.Parent switch
        {
            TypeDeclarationSyntax type => type.ConstraintClauses,
            MethodDeclarationSyntax method => method.ConstraintClauses,
            DelegateDeclarationSyntax type => type.ConstraintClauses,
            LocalFunctionStatementSyntax function => function.ConstraintClauses,
            _ => default,
        };

        return clauses
            .Where(clause => clause.Name.Identifier.ValueText == parameter.Identifier.ValueText)
            .SelectMany(clause => clause.Constraints);
    }
}
