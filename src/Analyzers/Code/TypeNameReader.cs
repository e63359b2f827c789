using ArchRules.Analyzers.Reporting;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Code;

/// <summary>Reads types that code names without using a member of them.</summary>
internal readonly struct TypeNameReader(DependencyCollector collector)
{
    /// <summary>Reads an operation that names a type.</summary>
    /// <returns>Whether it was one.</returns>
    public bool TryRead(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.TypeOf:
                Add(((ITypeOfOperation)operation).TypeOperand, DependencyKind.TypeReference, operation);
                return true;
            case OperationKind.SizeOf:
                Add(((ISizeOfOperation)operation).TypeOperand, DependencyKind.TypeReference, operation);
                return true;
            case OperationKind.DefaultValue when !operation.IsImplicit:
                Add(operation.Type, DependencyKind.TypeReference, operation);
                return true;
            case OperationKind.IsType:
                Add(((IIsTypeOperation)operation).TypeOperand, DependencyKind.Conversion, operation);
                return true;
            case OperationKind.NameOf:
                ReadNameOf((INameOfOperation)operation, DependencyKind.TypeReference);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Finds the type in <c>Derived.StaticOfBase()</c>, through which the member of another type is reached.</summary>
    /// <returns>That type; null where the code names the declaring type, or none.</returns>
    public static ITypeSymbol? FindNamedInFront(IOperation operation, ISymbol member)
    {
        // Nothing derives from a sealed or a static type, and extensions are in static ones.
        if (!member.IsStatic
            || member.ContainingType is not { IsSealed: false, IsStatic: false } declaring
            || operation.SemanticModel is not { } semantics)
            return null;

        var expression = operation.Syntax is InvocationExpressionSyntax call ? call.Expression : operation.Syntax;
        if (expression is not MemberAccessExpressionSyntax access || EndsWith(access.Expression, declaring.Name))
            return null;

        if (semantics.GetSymbolInfo(access.Expression).Symbol is not INamedTypeSymbol named
            || SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, declaring.OriginalDefinition)
            || !DerivesFrom(named, declaring))
            return null;

        return named;
    }

    /// <summary>Reads the type that a <c>nameof</c> names, or whose member it names.</summary>
    public void ReadNameOf(INameOfOperation nameOf, DependencyKind kind)
    {
        if (nameOf.SemanticModel is not { } semantics || nameOf.Argument.Syntax is not ExpressionSyntax argument)
            return;

        var info = semantics.GetSymbolInfo(argument);
        var symbol = info.Symbol ?? (info.CandidateSymbols.Length > 0 ? info.CandidateSymbols[0] : null);
        var type = symbol as ITypeSymbol ?? symbol?.ContainingType;
        var named = symbol is ITypeSymbol || argument is not MemberAccessExpressionSyntax access ? argument : access.Expression;
        collector.AddType(type, kind, new Spot(named, nameOf));
    }

    /// <summary>Whether an operation is only the name in a <c>nameof</c>, so that nothing is read or written.</summary>
    public static bool IsOnlyName(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IMemberReferenceOperation)
            parent = parent.Parent;

        return parent is INameOfOperation;
    }

    private void Add(ITypeSymbol? type, DependencyKind kind, IOperation operation) => collector.AddType(type, kind, Spot.Of(operation));

    private static bool EndsWith(ExpressionSyntax expression, string name) => expression switch
    {
        PredefinedTypeSyntax => true,
        SimpleNameSyntax simple => simple.Identifier.ValueText == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
        _ => false,
    };

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol declaring)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, declaring.OriginalDefinition))
                return true;
        }

        return false;
    }
}
