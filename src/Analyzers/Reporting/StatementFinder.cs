using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Reporting;

/// <summary>Finds the statement or body within which one crossing is reported once, as the compiler writes them into symbols.</summary>
internal static class StatementFinder
{
    /// <summary>Finds where the innermost one around a node begins.</summary>
    /// <returns>The position in the node's file; null where there is no statement around it.</returns>
    public static int? FindStart(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ExpressionSyntax expression when IsStep(expression):
                case StatementSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or WhenClauseSyntax or CatchFilterClauseSyntax:
                    return current.SpanStart;
                case ParameterSyntax or TypeSyntax when FindLambda(current) is { } lambda:
                    return lambda.Body.SpanStart;
                case ExpressionSyntax { Parent: DoStatementSyntax loop }:
                    return loop.WhileKeyword.SpanStart;
                case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } variable:
                    return (declaration.Variables[0] == variable ? (SyntaxNode)declaration : variable).SpanStart;
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } initializer:
                    return initializer.Value.SpanStart;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    // What runs by itself though it is no statement: bodies, the arms of a switch expression, the parts of a loop, and those of a query,
    // which are the bodies of lambdas that no one wrote.
    private static bool IsStep(ExpressionSyntax expression) => expression.Parent switch
    {
        ArrowExpressionClauseSyntax or SwitchExpressionArmSyntax or ForStatementSyntax => true,
        CommonForEachStatementSyntax loop => loop.Expression == expression,
        LambdaExpressionSyntax lambda => lambda.ExpressionBody == expression,
        WhereClauseSyntax or LetClauseSyntax or OrderingSyntax or SelectClauseSyntax or GroupClauseSyntax => true,
        JoinClauseSyntax join => join.InExpression != expression,
        FromClauseSyntax from => from.Parent is QueryBodySyntax,
        _ => false,
    };

    // The lambda that has this parameter, or this return type: what it declares is where its body begins.
    private static AnonymousFunctionExpressionSyntax? FindLambda(SyntaxNode part) => part.Parent switch
    {
        ParameterListSyntax { Parent: AnonymousFunctionExpressionSyntax lambda } => lambda,
        AnonymousFunctionExpressionSyntax lambda when lambda.Body != part => lambda,
        _ => null,
    };
}
