using System.Collections.Immutable;
using System.Linq;
using ArchRules.Analyzers.Reporting;
using ArchRules.Analyzers.Symbols;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Code;

/// <summary>Reads what a declaration depends on, apart from its code.</summary>
internal readonly struct DeclarationReader(DependencyCollector collector)
{
    /// <summary>Whether code is part of the declaration, so that both are read together: the default value of a parameter.</summary>
    public static bool HasCode(ISymbol symbol) =>
        symbol is IMethodSymbol method && method.Parameters.Any(parameter => parameter.HasExplicitDefaultValue);

    public void Read(ISymbol symbol)
    {
        switch (symbol)
        {
            // What the head of an extension block says counts for each of its members.
            case INamedTypeSymbol block when ExtensionBlocks.IsBlock(block):
                break;
            case INamedTypeSymbol type:
                ReadType(type);
                break;
            case IMethodSymbol method:
                ReadReceiver(method);
                ReadMethod(method, method);
                break;

            // A positional property of a record is declared by the constructor, but for its attributes.
            case IPropertySymbol { ContainingType.IsRecord: true, DeclaringSyntaxReferences: [var reference, ..] } when reference.GetSyntax() is ParameterSyntax:
                break;
            case IPropertySymbol property:
                ReadReceiver(property.GetMethod ?? property.SetMethod);
                Add(property.Type, property);
                ReadParameters(property.Parameters);
                break;
            case IFieldSymbol field:
                Add(field.Type, field);
                break;
            case IEventSymbol declared:
                Add(declared.Type, declared);
                break;
        }

        AttributeReader.Read(collector, symbol, null);
    }

    private void ReadType(INamedTypeSymbol type)
    {
        collector.AddType(type.BaseType, DependencyKind.Inheritance, Spot.Of(type));
        foreach (var implemented in type.Interfaces)
            collector.AddType(implemented, DependencyKind.Implementation, Spot.Of(type));

        ReadConstraints(type.TypeParameters);
        if (type.DelegateInvokeMethod is { } invoke)
            ReadMethod(invoke, type);
    }

    private void ReadMethod(IMethodSymbol method, ISymbol declared)
    {
        Add(method.ReturnType, declared);
        ReadParameters(method.Parameters);
        ReadConstraints(method.TypeParameters);
    }

    private void ReadReceiver(IMethodSymbol? member)
    {
        if (member is null || ExtensionBlocks.FindImplementation(member) is not { } implementation)
            return;

        ReadConstraints(member.ContainingType.TypeParameters);
        if (!member.IsStatic && ExtensionBlocks.FindReceiver(member.ContainingType) is { } receiver)
            collector.AddType(implementation.Parameters[0].Type, DependencyKind.Signature, new Spot(receiver, null));
    }

    private void ReadParameters(ImmutableArray<IParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
            Add(parameter.Type, parameter);
    }

    private void ReadConstraints(ImmutableArray<ITypeParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            foreach (var constraint in parameter.ConstraintTypes)
                collector.AddType(constraint, DependencyKind.Constraint, Spot.Of(parameter));
        }
    }

    private void Add(ITypeSymbol type, ISymbol declared) => collector.AddType(type, DependencyKind.Signature, Spot.Of(declared));
}
