using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Reporting;

/// <summary>Finds the token that a person would point at.</summary>
internal static class TokenFinder
{
    /// <summary>Finds the token.</summary>
    /// <param name="node">The expression, type or declaration.</param>
    /// <param name="type">The type that is named in it; null for the member itself.</param>
    public static SyntaxToken Find(SyntaxNode node, ITypeSymbol? type)
    {
        var area = Area(node);
        return type is not null && FindName(area, type.Name) is { } token ? token : NameOf(area);
    }

    /// <summary>Finds a name in a type or in the head of an expression.</summary>
    /// <returns>The first token of that name; null where there is none, as behind an alias.</returns>
    public static SyntaxToken? FindName(SyntaxNode area, string name) => area
        .DescendantNodesAndSelf(IsHead)
        .OfType<SimpleNameSyntax>()
        .FirstOrDefault(candidate => candidate.Identifier.ValueText == name)
        ?.Identifier;

    private static bool IsHead(SyntaxNode node) => node
        is not ArgumentListSyntax
        and not BlockSyntax
        and not EqualsValueClauseSyntax
        and not MemberDeclarationSyntax
        && (node is not InitializerExpressionSyntax || node.FirstAncestorOrSelf<AttributeSyntax>() is not null)
        && (node.Parent as AnonymousFunctionExpressionSyntax)?.Body != node;

    // A declaration is pointed at by its type, also where that is 'var'.
    private static SyntaxNode Area(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } => declaration.Type,
        VariableDeclarationSyntax declaration => declaration.Type,
        DeclarationExpressionSyntax declaration => declaration.Type,
        DeclarationPatternSyntax pattern => pattern.Type,
        RecursivePatternSyntax { Type: { } type } => type,
        TypePatternSyntax pattern => pattern.Type,
        ForEachStatementSyntax loop => loop.Type,
        CatchDeclarationSyntax declaration => declaration.Type,
        ParameterSyntax { Type: { } type } => type,
        CastExpressionSyntax cast => cast.Type,
        TypeOfExpressionSyntax typeOf => typeOf.Type,
        SizeOfExpressionSyntax sizeOf => sizeOf.Type,
        DefaultExpressionSyntax value => value.Type,
        BaseTypeSyntax declared => declared.Type,
        TypeConstraintSyntax constraint => constraint.Type,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression or (int)SyntaxKind.AsExpression } test => test.Right,
        ArrayCreationExpressionSyntax array => array.Type,
        StackAllocArrayCreationExpressionSyntax array => array.Type,
        ObjectCreationExpressionSyntax creation => creation.Type,
        _ => node,
    };

    private static SyntaxToken NameOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier,
        InvocationExpressionSyntax call => NameOf(call.Expression),
        MemberAccessExpressionSyntax access => access.Name.Identifier,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier,
        ConditionalAccessExpressionSyntax access => NameOf(access.WhenNotNull),
        QualifiedNameSyntax name => name.Right.Identifier,
        AliasQualifiedNameSyntax name => name.Name.Identifier,
        ElementAccessExpressionSyntax access => NameOf(access.Expression),
        AssignmentExpressionSyntax assignment => assignment.OperatorToken,
        BinaryExpressionSyntax binary => binary.OperatorToken,
        PrefixUnaryExpressionSyntax unary => unary.OperatorToken,
        PostfixUnaryExpressionSyntax unary => unary.OperatorToken,
        AwaitExpressionSyntax wait => wait.AwaitKeyword,
        WithExpressionSyntax copy => copy.WithKeyword,
        ArrayTypeSyntax array => NameOf(array.ElementType),
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        PointerTypeSyntax pointer => NameOf(pointer.ElementType),
        RefTypeSyntax reference => NameOf(reference.Type),
        BaseTypeSyntax declared => NameOf(declared.Type),
        AttributeSyntax attribute => NameOf(attribute.Name),
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword,
        ParameterSyntax parameter => parameter.Identifier,
        BaseTypeDeclarationSyntax type => type.Identifier,
        DelegateDeclarationSyntax type => type.Identifier,
        TypeParameterSyntax parameter => parameter.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        EventDeclarationSyntax declared => declared.Identifier,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
        LocalFunctionStatementSyntax function => function.Identifier,
        _ => node.GetFirstToken(),
    };
}
