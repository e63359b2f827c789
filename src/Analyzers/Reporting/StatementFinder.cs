using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Reporting;

/// <summary>Finds the statement or body within which one crossing is reported once.</summary>
internal static class StatementFinder
{
    /// <summary>Finds the innermost one around a node.</summary>
    /// <returns>A statement, an expression body, an initializer as symbols place it; null where there is none.</returns>
    public static SyntaxNode? Find(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case StatementSyntax or ArrowExpressionClauseSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                case ExpressionSyntax when current.Parent is LambdaExpressionSyntax lambda && lambda.ExpressionBody == current:
                    return current;
                case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } variable:
                    return declaration.Variables[0] == variable ? declaration : variable;
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } initializer:
                    return initializer.Value;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
