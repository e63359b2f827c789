using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Reporting;

/// <summary>Finds the statement or body within which one crossing is reported once.</summary>
internal static class StatementFinder
{
    /// <summary>Finds the innermost one around a node.</summary>
    /// <returns>A statement, an expression body or a constructor initializer; null in a declaration and its initializer.</returns>
    public static SyntaxNode? Find(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            if (current is StatementSyntax or ArrowExpressionClauseSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax)
                return current;

            if (current.Parent is LambdaExpressionSyntax lambda && lambda.ExpressionBody == current)
                return current;

            if (current is MemberDeclarationSyntax)
                return null;
        }

        return null;
    }
}
