using ArchRules.Analyzers.Reporting;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Code;

/// <summary>Reads the types that patterns test, and the members that they use.</summary>
internal readonly struct PatternReader(DependencyCollector collector)
{
    /// <summary>Reads one pattern, without those inside it.</summary>
    /// <returns>Whether it was one.</returns>
    public bool TryRead(IOperation pattern)
    {
        switch (pattern.Kind)
        {
            case OperationKind.TypePattern:
                collector.AddType(((ITypePatternOperation)pattern).MatchedType, DependencyKind.Conversion, Spot.Of(pattern));
                return true;
            case OperationKind.DeclarationPattern:
                ReadDeclaration((IDeclarationPatternOperation)pattern);
                return true;
            case OperationKind.RecursivePattern:
                ReadRecursive((IRecursivePatternOperation)pattern);
                return true;
            case OperationKind.ListPattern:
                ReadList((IListPatternOperation)pattern);
                return true;
            case OperationKind.SlicePattern:
                Reach(((ISlicePatternOperation)pattern).SliceSymbol, ((ISlicePatternOperation)pattern).InputType, pattern);
                return true;
            case OperationKind.ConstantPattern:
                ReadConstant((IConstantPatternOperation)pattern);
                return true;
            default:
                return false;
        }
    }

    // Of an object it is tested first whether it is one of the enum at all.
    private void ReadConstant(IConstantPatternOperation constant)
    {
        if (constant is { InputType.IsValueType: false, Value.Type: { TypeKind: TypeKind.Enum } type })
            collector.AddType(type, DependencyKind.Conversion, Spot.Of(constant));
    }

    private void ReadList(IListPatternOperation list)
    {
        ReadVariable(list.DeclaredSymbol, list);
        Reach(list.LengthSymbol, list.InputType, list);
        Reach(list.IndexerSymbol, list.InputType, list);
    }

    private void ReadDeclaration(IDeclarationPatternOperation declaration)
    {
        if (declaration.Syntax is DeclarationPatternSyntax)
            collector.AddType(declaration.MatchedType, DependencyKind.Conversion, Spot.Of(declaration));
        else
            ReadVariable(declaration.DeclaredSymbol, declaration);
    }

    private void ReadRecursive(IRecursivePatternOperation recursive)
    {
        if (recursive.Syntax is RecursivePatternSyntax { Type: not null })
            collector.AddType(recursive.MatchedType, DependencyKind.Conversion, Spot.Of(recursive));
        else
            ReadVariable(recursive.DeclaredSymbol, recursive);

        Reach(recursive.DeconstructSymbol, recursive.MatchedType, recursive);
    }

    private void ReadVariable(ISymbol? variable, IOperation pattern)
    {
        if (variable is ILocalSymbol local)
            collector.AddType(local.Type, DependencyKind.Local, Spot.Of(pattern));
    }

    private void Reach(ISymbol? member, ITypeSymbol? through, IOperation operation)
    {
        if (member is null)
            return;

        // A deconstruction may be an extension, which has no type that it is reached through.
        collector.AddMember(member, member.IsStatic ? null : through, DependencyKind.Call, Spot.Of(operation));
    }
}
