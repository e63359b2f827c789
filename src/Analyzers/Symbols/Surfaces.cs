using System.Collections.Immutable;
using System.Linq;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Symbols;

/// <summary>What other assemblies see of a declaration.</summary>
internal static class Surfaces
{
    /// <summary>Reads it from a type or a member.</summary>
    public static Surface Of(ISymbol symbol)
    {
        if (!IsSeen(symbol) || symbol.IsOverride)
            return Surface.Hidden;

        return symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => DeclaresProperties(constructor) ? Surface.Shown : Surface.Hidden,
            IMethodSymbol method when method.Parameters.Any(TakesHost) => Surface.Hidden,
            IMethodSymbol method => OfValue(method.ReturnType, method.Parameters),
            IPropertySymbol property => OfValue(property.Type, property.Parameters),
            IFieldSymbol field => OfValue(field.Type, ImmutableArray<IParameterSymbol>.Empty),
            _ => Surface.Shown,
        };
    }

    private static bool IsSeen(ISymbol symbol)
    {
        for (var outer = symbol; outer is not null and not INamespaceSymbol; outer = outer.ContainingSymbol)
        {
            if (outer.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;

            if (outer is INamedTypeSymbol { ContainingType: null })
                return true;
        }

        return false;
    }

    private static bool TakesHost(IParameterSymbol parameter) =>
        parameter.Type is INamedTypeSymbol type && CompositionRoots.MayBeKnown(type.Name) && CompositionRoots.IsHost(SymbolNames.NamespaceOf(type), type.Name);

    private static bool DeclaresProperties(IMethodSymbol constructor) =>
        constructor.ContainingType.IsRecord
        && constructor.DeclaringSyntaxReferences is [var reference, ..]
        && reference.GetSyntax() is RecordDeclarationSyntax;

    private static Surface OfValue(ITypeSymbol value, ImmutableArray<IParameterSymbol> parameters) =>
        !HoldsQuery(value) || parameters.Any(parameter => HoldsQuery(parameter.Type)) ? Surface.Shown : Surface.Query;

    private static bool HoldsQuery(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HoldsQuery(array.ElementType),
        INamedTypeSymbol named => IsQuery(named) || named.TypeArguments.Any(HoldsQuery),
        _ => false,
    };

    /// <summary>Whether a type is a query that runs when it is read.</summary>
    public static bool IsQuery(INamedTypeSymbol type) =>
        type.Name is "IQueryable" or "IOrderedQueryable" && Queries.IsQuery(SymbolNames.NamespaceOf(type), type.Name);
}
