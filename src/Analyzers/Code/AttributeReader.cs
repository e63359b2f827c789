using System.Collections.Immutable;
using System.Linq;
using ArchRules.Analyzers.Reporting;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArchRules.Analyzers.Code;

/// <summary>Reads attributes, and the types in their arguments.</summary>
internal static class AttributeReader
{
    /// <summary>Reads the attributes of a symbol and of all that is declared as part of it.</summary>
    /// <param name="collector">Takes what is found.</param>
    /// <param name="symbol">The declared symbol.</param>
    /// <param name="operation">The operation that declares it, for lambdas and local functions; else null.</param>
    public static void Read(DependencyCollector collector, ISymbol symbol, IOperation? operation)
    {
        Read(collector, symbol.GetAttributes(), operation);
        switch (symbol)
        {
            case IMethodSymbol method:
                Read(collector, method.GetReturnTypeAttributes(), operation);
                ReadAll(collector, method.Parameters, operation);
                ReadAll(collector, method.TypeParameters, operation);
                break;
            case IPropertySymbol property:
                ReadAll(collector, property.Parameters, operation);
                ReadAccessor(collector, property.GetMethod, operation);
                ReadAccessor(collector, property.SetMethod, operation);
                if (FindBackingField(property) is { } field)
                    Read(collector, field.GetAttributes(), operation);
                break;
            case IEventSymbol declared:
                ReadAccessor(collector, declared.AddMethod, operation);
                ReadAccessor(collector, declared.RemoveMethod, operation);
                break;
            case INamedTypeSymbol type:
                ReadAll(collector, type.TypeParameters, operation);
                if (type.DelegateInvokeMethod is { } invoke)
                    Read(collector, invoke, operation);
                break;
        }
    }

    public static void Read(DependencyCollector collector, ImmutableArray<AttributeData> attributes, IOperation? operation)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax() is not { } syntax)
                continue;

            if (collector.ReadsTexts && syntax is AttributeSyntax written)
                new PassedTextReader(collector).Read(attribute, written);

            collector.AddType(attribute.AttributeClass, DependencyKind.Attribute, new Spot(syntax, operation));
            foreach (var argument in attribute.ConstructorArguments)
                ReadArgument(collector, argument, new Spot(syntax, operation));
            foreach (var argument in attribute.NamedArguments)
                ReadArgument(collector, argument.Value, new Spot(syntax, operation));
        }
    }

    private static void ReadAll<T>(DependencyCollector collector, ImmutableArray<T> symbols, IOperation? operation)
        where T : ISymbol
    {
        foreach (var symbol in symbols)
            Read(collector, symbol.GetAttributes(), operation);
    }

    private static void ReadAccessor(DependencyCollector collector, IMethodSymbol? accessor, IOperation? operation)
    {
        if (accessor is null)
            return;

        Read(collector, accessor.GetAttributes(), operation);
        Read(collector, accessor.GetReturnTypeAttributes(), operation);
        if (accessor.ReturnsVoid && accessor.Parameters.Length > 0)
            Read(collector, accessor.Parameters[accessor.Parameters.Length - 1].GetAttributes(), operation);
    }

    // Looked for only where an attribute is meant for it.
    private static IFieldSymbol? FindBackingField(IPropertySymbol property)
    {
        if (property.DeclaringSyntaxReferences is not [var reference, ..])
            return null;

        var lists = reference.GetSyntax() switch
        {
            PropertyDeclarationSyntax declaration => declaration.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };
        return lists.Any(IsOfField)
            ? property.ContainingType.GetMembers("<" + property.Name + ">k__BackingField").OfType<IFieldSymbol>().FirstOrDefault()
            : null;
    }

    private static bool IsOfField(AttributeListSyntax list) => list.Target?.Identifier.IsKind(SyntaxKind.FieldKeyword) == true;

    private static void ReadArgument(DependencyCollector collector, TypedConstant argument, Spot spot)
    {
        switch (argument.Kind)
        {
            case TypedConstantKind.Type:
                collector.AddType(argument.Value as ITypeSymbol, DependencyKind.Attribute, spot);
                break;
            case TypedConstantKind.Enum:
                collector.AddType(argument.Type, DependencyKind.Attribute, spot);
                break;
            case TypedConstantKind.Array when !argument.IsNull:
                foreach (var value in argument.Values)
                    ReadArgument(collector, value, spot);
                break;
        }
    }
}
