using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ArchRules.Analyzers.Reporting;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Code;

/// <summary>Reads what a declaration depends on, apart from its code.</summary>
internal sealed class DeclarationReader(DependencyCollector collector)
{
    /// <summary>
    /// Whether code belongs to the declaration itself, so that both are reported as one: the initializer of a field, property
    /// or event, the default value of a parameter.
    /// </summary>
    public static bool HasCode(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol is IMethodSymbol method)
            return method.Parameters.Any(parameter => parameter.HasExplicitDefaultValue);

        return symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is
            VariableDeclaratorSyntax { Initializer: not null }
            or PropertyDeclarationSyntax { Initializer: not null }
            or EnumMemberDeclarationSyntax { EqualsValue: not null };
    }

    public void Read(ISymbol symbol)
    {
        switch (symbol)
        {
            case INamedTypeSymbol type:
                ReadType(type);
                break;
            case IMethodSymbol method:
                ReadMethod(method, method);
                break;
            case IPropertySymbol property:
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
