using ArchRules.Analyzers.Reporting;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Code;

/// <summary>Reads conversions, written or not.</summary>
internal readonly struct ConversionReader(DependencyCollector collector)
{
    public void Read(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
            collector.AddMember(method, null, DependencyKind.Call, Spot.Of(conversion));
        else if (conversion is { Operand.Type.IsValueType: true, Type.IsReferenceType: true })
            collector.AddType(conversion.Operand.Type, DependencyKind.Conversion, Spot.Of(conversion));
        else if (IsSpan(conversion.Type) && !IsSpan(conversion.Operand.Type))
            collector.AddType(conversion.Type, DependencyKind.TypeArgument, Spot.Of(conversion));

        if (!conversion.IsImplicit && conversion.Syntax is CastExpressionSyntax or BinaryExpressionSyntax)
            collector.AddType(conversion.Type, DependencyKind.Conversion, Spot.Of(conversion));
    }

    // Since C# 14 the language converts arrays to spans itself, without an operator.
    private static bool IsSpan(ITypeSymbol? type) => type is INamedTypeSymbol { Arity: 1, IsRefLikeType: true, Name: "Span" or "ReadOnlySpan" };
}
