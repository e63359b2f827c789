using System;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Symbols;

/// <summary>Recognises composition roots by default: design, "The model file", 6.</summary>
internal static class Composition
{
    /// <summary>Whether a member is a root.</summary>
    /// <param name="member">The member.</param>
    /// <param name="entryPoint">The compilation's entry point; null where it has none.</param>
    public static bool IsRoot(ISymbol member, IMethodSymbol? entryPoint)
    {
        if (member is not INamedTypeSymbol && member.ContainingType is { } type && CompositionRoots.IsStartupType(type.Name))
            return true;

        return member is IMethodSymbol method
            && (SymbolEqualityComparer.Default.Equals(method, entryPoint) || HasParameter(method, CompositionRoots.IsContainer));
    }

    /// <summary>
    /// Whether an operation composes: the innermost function around it decides. A function's own declaration is inside it, so
    /// that what a handler takes is judged as what it does.
    /// </summary>
    public static bool Composes(IOperation operation, bool ownerIsRoot)
    {
        for (var outer = operation; outer is not null; outer = outer.Parent)
        {
            var function = outer switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };

            if (function is null)
                continue;

            return HasParameter(function, CompositionRoots.IsContainer)
                || (HasParameter(function, CompositionRoots.IsConfigured) && (outer.Parent is null || Composes(outer.Parent, ownerIsRoot)));
        }

        return ownerIsRoot;
    }

    /// <summary>What a call is to a composition root: in a handler it is none of the root's.</summary>
    /// <param name="operation">The call.</param>
    /// <param name="owner">The member around it.</param>
    public static Wiring WiringOf(IOperation operation, ISymbol owner)
    {
        for (var outer = operation; outer is not null; outer = outer.Parent)
        {
            var function = outer switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };

            if (function is null)
                continue;

            if (HasParameter(function, CompositionRoots.IsContainer))
                return Wiring.Always;
            if (!HasParameter(function, CompositionRoots.IsConfigured))
                return Wiring.None;
        }

        return WiringOf(owner);
    }

    /// <summary>What a call is where no function is around it.</summary>
    /// <param name="owner">The member around it.</param>
    public static Wiring WiringOf(ISymbol owner) => IsRoot(owner, null) ? Wiring.Always : Wiring.IfDeclared;

    /// <summary>Whether calling a member registers something with a host's builder.</summary>
    /// <param name="member">The member.</param>
    /// <param name="reached">The type that it is reached through: <c>IServiceCollection</c> is changed by what it inherits, too.</param>
    public static bool Registers(ISymbol member, INamedTypeSymbol reached)
    {
        if (IsBuilder(reached) || (member.ContainingType is { } type && IsBuilder(type)))
            return true;

        // What a type parameter stands for is no part of the signature: options that a method takes as anything register nothing.
        return member is IMethodSymbol method
            && (HasParameter(DefinitionOf(method), CompositionRoots.IsBuilder)
                || Hands(method, static (ns, name) => CompositionRoots.IsHandedBuilder(ns, name) && CompositionRoots.IsBuilder(ns, name)));
    }

    /// <summary>Whether a call puts a builder in for a type parameter of the method, and so hands one on.</summary>
    /// <param name="method">The method with its type arguments.</param>
    public static bool HandsBuilder(IMethodSymbol method) => Hands(method, CompositionRoots.IsHandedBuilder);

    private static bool Hands(IMethodSymbol method, Func<string, string, bool> isIt)
    {
        var isInBlock = ExtensionBlocks.IsBlock(method.ContainingType);
        var arguments = isInBlock ? method.ContainingType.TypeArguments.AddRange(method.TypeArguments) : method.TypeArguments;
        if (arguments.IsEmpty)
            return false;

        foreach (var parameter in DefinitionOf(method).Parameters)
        {
            if (parameter.Type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method, Ordinal: var index }
                && index < arguments.Length
                && arguments[index] is INamedTypeSymbol type
                && (type.Name.EndsWith("Builder", StringComparison.Ordinal) || CompositionRoots.MayBeKnown(type.Name))
                && isIt(SymbolNames.NamespaceOf(type), type.Name))
                return true;
        }

        return false;
    }

    private static IMethodSymbol DefinitionOf(IMethodSymbol method) =>
        ExtensionBlocks.FindImplementation(method) ?? (method.ReducedFrom ?? method).OriginalDefinition;

    private static bool IsBuilder(INamedTypeSymbol type) =>
        CompositionRoots.MayBeKnown(type.Name) && CompositionRoots.IsBuilder(SymbolNames.NamespaceOf(type), type.Name);

    private static bool HasParameter(IMethodSymbol method, Func<string, string, bool> isIt)
    {
        foreach (var parameter in method.Parameters)
        {
            // Names are there; to spell out namespaces costs more than everything else that is asked of a call.
            if (parameter.Type is INamedTypeSymbol type && CompositionRoots.MayBeKnown(type.Name) && isIt(SymbolNames.NamespaceOf(type), type.Name))
                return true;
        }

        return false;
    }
}
