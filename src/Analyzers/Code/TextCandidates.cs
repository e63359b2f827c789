using System.Linq;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Code;

/// <summary>Tells by names and forms alone which code may pass a text to an API that makes it a dependency.</summary>
internal static class TextCandidates
{
    /// <summary>Whether a piece of code may do so: then it is worth binding.</summary>
    public static bool MayPass(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call => MayBe(call.Expression),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation => MayBe(creation.Type),
        ImplicitObjectCreationExpressionSyntax creation => MayBeText(creation.ArgumentList),
        ConstructorInitializerSyntax initializer => MayBeText(initializer.ArgumentList),
        PrimaryConstructorBaseTypeSyntax based => MayBe(based.Type),
        AttributeSyntax attribute => TextApis.MayBeAttribute(NameOf(attribute.Name) ?? ""),
        AssignmentExpressionSyntax assignment => MayBe(assignment.Left) && MayBeText(assignment.Right),
        _ => false,
    };

    private static bool MayBeText(ArgumentListSyntax arguments) => arguments.Arguments.Any(argument => MayBeText(argument.Expression));

    private static bool MayBe(ExpressionSyntax expression) => NameOf(expression) is { } name && TextApis.MayBe(name);

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool MayBeText(ExpressionSyntax expression) => expression.Kind()
        is SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringExpression or SyntaxKind.AddExpression
        or SyntaxKind.IdentifierName or SyntaxKind.SimpleMemberAccessExpression;
}
