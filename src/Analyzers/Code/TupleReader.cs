using System.Collections.Generic;
using System.Linq;
using ArchRules.Analyzers.Reporting;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Code;

/// <summary>Reads tuples: the types that a new one is made of, and the operators by which two are compared.</summary>
internal static class TupleReader
{
    /// <summary>Reads a tuple that is made, not one that is taken apart at once.</summary>
    public static void ReadCreation(DependencyCollector collector, ITupleOperation tuple)
    {
        var parent = tuple.Parent;
        while (parent is IConversionOperation { IsImplicit: true })
            parent = parent.Parent;

        if (parent is not (ITupleOperation or ITupleBinaryOperation or IDeconstructionAssignmentOperation or IDeclarationExpressionOperation
            or IForEachLoopOperation or IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation))
            collector.AddType(tuple.Type, DependencyKind.TypeArgument, Spot.Of(tuple));
    }

    /// <summary>Reads the operators of the elements, which no operation shows.</summary>
    public static void ReadEquality(DependencyCollector collector, ITupleBinaryOperation comparison) => ReadPair(
        collector,
        comparison,
        (comparison.LeftOperand, comparison.LeftOperand.Type),
        (comparison.RightOperand, comparison.RightOperand.Type));

    private static void ReadPair(
        DependencyCollector collector,
        ITupleBinaryOperation comparison,
        (IOperation? Operation, ITypeSymbol? Type) left,
        (IOperation? Operation, ITypeSymbol? Type) right)
    {
        var lefts = ElementsOf(left.Operation, left.Type);
        var rights = ElementsOf(right.Operation, right.Type);
        if (lefts.Count > 0 && lefts.Count == rights.Count)
        {
            for (var i = 0; i < lefts.Count; i++)
                ReadPair(collector, comparison, lefts[i], rights[i]);
            return;
        }

        var name = comparison.OperatorKind == BinaryOperatorKind.Equals ? "op_Equality" : "op_Inequality";
        if ((FindOperator(left.Type, name) ?? FindOperator(right.Type, name)) is { } method)
            collector.AddMember(method, null, DependencyKind.Call, Spot.Of(comparison));
    }

    // A tuple that is written out may have no type, when one of its elements has none: null.
    private static IReadOnlyList<(IOperation? Operation, ITypeSymbol? Type)> ElementsOf(IOperation? operation, ITypeSymbol? type)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
            operation = conversion.Operand;

        if (operation is ITupleOperation tuple)
            return [.. tuple.Elements.Select(element => ((IOperation?)element, element.Type))];

        return type is INamedTypeSymbol { IsTupleType: true } named
            ? [.. named.TupleElements.Select(element => ((IOperation?)null, (ITypeSymbol?)element.Type))]
            : [];
    }

    private static IMethodSymbol? FindOperator(ITypeSymbol? type, string name)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault() is { } method)
                return method;
        }

        return null;
    }
}
