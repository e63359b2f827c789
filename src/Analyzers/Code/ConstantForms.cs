using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Code;

/// <summary>Tells by its form alone whether an expression may be a text that the compiler knows.</summary>
internal static class ConstantForms
{
    /// <summary>Whether it may be; false only where it surely is none.</summary>
    public static bool MayBeText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.IsKind(SyntaxKind.DefaultLiteralExpression),
        IdentifierNameSyntax name => !IsParameter(name),

        // Only 'nameof' makes a constant.
        InvocationExpressionSyntax call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" },
        CastExpressionSyntax cast => MayBeText(cast.Expression),
        ParenthesizedExpressionSyntax parenthesized => MayBeText(parenthesized.Expression),
        ThisExpressionSyntax or BaseObjectCreationExpressionSyntax or AnonymousFunctionExpressionSyntax or TypeOfExpressionSyntax
            or AwaitExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax => false,
        _ => true,
    };

    // A name means a parameter where the innermost function has one of that name: it cannot have a constant besides.
    private static bool IsParameter(IdentifierNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        for (var outer = name.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case SimpleLambdaExpressionSyntax lambda:
                    return lambda.Parameter.Identifier.ValueText == text;
                case ParenthesizedLambdaExpressionSyntax lambda:
                    return Has(lambda.ParameterList, text);
                case AnonymousMethodExpressionSyntax lambda:
                    return Has(lambda.ParameterList, text);
                case LocalFunctionStatementSyntax function:
                    return Has(function.ParameterList, text);
                case BaseMethodDeclarationSyntax method:
                    return Has(method.ParameterList, text);
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool Has(ParameterListSyntax? parameters, string name) =>
        parameters is not null && parameters.Parameters.Any(parameter => parameter.Identifier.ValueText == name);
}
