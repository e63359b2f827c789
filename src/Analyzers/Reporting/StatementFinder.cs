using System.Linq;
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
                case ParameterSyntax parameter when FindLambda(parameter) is { } lambda:
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
        ArrowExpressionClauseSyntax or ForStatementSyntax => true,
        SwitchExpressionArmSyntax arm => IsStep(arm),
        CommonForEachStatementSyntax loop => loop.Expression == expression,
        LambdaExpressionSyntax lambda => lambda.ExpressionBody == expression,
        WhereClauseSyntax or LetClauseSyntax or OrderingSyntax or SelectClauseSyntax or GroupClauseSyntax => true,
        JoinClauseSyntax join => join.InExpression != expression,
        FromClauseSyntax from => from.Parent is QueryBodySyntax,
        _ => false,
    };

    // The compiler works out an arm with an inner switch expression, or one that awaits, in front of the step that the arm is.
    private static bool IsStep(SwitchExpressionArmSyntax arm) => !arm.Expression
        .DescendantNodesAndSelf(node => node is not AnonymousFunctionExpressionSyntax)
        .Any(node => node is SwitchExpressionSyntax or AwaitExpressionSyntax);

    // The lambda that has this parameter: what it declares is where its body begins.
    private static AnonymousFunctionExpressionSyntax? FindLambda(ParameterSyntax parameter) =>
        (parameter.Parent is ParameterListSyntax list ? list.Parent : parameter.Parent) as AnonymousFunctionExpressionSyntax;
}
