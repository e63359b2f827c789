using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Code;

/// <summary>
/// What some code makes, where declarations alone tell it. To bind such code can take long: the <c>new(...)</c> of a field may have a
/// hundred lambdas.
/// </summary>
internal static class MadeType
{
    /// <summary>Whether declarations alone tell that code makes no type that takes a text which is a dependency; in doubt, not.</summary>
    public static bool TakesNoText(SyntaxNode node, SemanticModel model) =>
        Find(node, model) is { TypeKind: TypeKind.Class or TypeKind.Struct, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } type
        && !TextApis.MayBeType(type.Name);

    private static INamedTypeSymbol? Find(SyntaxNode node, SemanticModel model) => node switch
    {
        ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } variable } } =>
            (model.GetDeclaredSymbol(variable) as IFieldSymbol)?.Type as INamedTypeSymbol,
        ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } } =>
            model.GetDeclaredSymbol(property)?.Type as INamedTypeSymbol,
        ConstructorInitializerSyntax { Parent: ConstructorDeclarationSyntax constructor } initializer => Find(initializer, model.GetDeclaredSymbol(constructor)),
        _ => null,
    };

    private static INamedTypeSymbol? Find(ConstructorInitializerSyntax initializer, IMethodSymbol? constructor) =>
        initializer.IsKind(SyntaxKind.BaseConstructorInitializer) ? constructor?.ContainingType.BaseType : constructor?.ContainingType;
}
