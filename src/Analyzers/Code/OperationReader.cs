using System.Linq;
using ArchRules.Analyzers.Reporting;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Code;

/// <summary>Reads what code depends on, from the operations that the compiler binds anyway.</summary>
internal sealed class OperationReader(DependencyCollector collector)
{
    private readonly PatternMemberReader patternMembers = new(collector);
    private readonly TypeNameReader typeNames = new(collector);

    /// <summary>Reads one body or initializer.</summary>
    public void Read(IOperation block)
    {
        foreach (var operation in block.DescendantsAndSelf())
            ReadOne(operation);
    }

    private void ReadOne(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                ReadCall(call);
                break;
            case IMemberReferenceOperation reference:
                ReadReference(reference);
                break;
            case IObjectCreationOperation creation:
                ReadCreation(creation);
                break;
            case IDelegateCreationOperation creation:
                ReadDelegate(creation);
                break;
            case IArrayCreationOperation or ITypeParameterObjectCreationOperation:
                collector.AddType(operation.Type, DependencyKind.Creation, Spot.Of(operation));
                break;
            case IWithOperation { CloneMethod: { } clone } copy:
                collector.AddMember(clone, copy.Operand.Type, DependencyKind.Call, Spot.Of(copy));
                break;
            case IVariableDeclaratorOperation variable:
                collector.AddType(variable.Symbol.Type, DependencyKind.Local, Spot.Of(variable));
                break;
            case ILocalReferenceOperation { IsDeclaration: true } variable:
                collector.AddType(variable.Local.Type, DependencyKind.Local, DeclarationSpot(variable));
                break;
            case IAnonymousFunctionOperation lambda:
                ReadLambda(lambda);
                break;
            case ILocalFunctionOperation function:
                ReadLocalFunction(function);
                break;
            case ICatchClauseOperation { Syntax: CatchClauseSyntax { Declaration: { } declaration } } clause:
                collector.AddType(clause.ExceptionType, DependencyKind.Catch, new Spot(declaration, clause));
                break;
            default:
                ReadOperator(operation);
                break;
        }
    }

    private void ReadOperator(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                ReadConversion(conversion);
                break;
            case IBinaryOperation { OperatorMethod: { } method }:
                Call(method, operation);
                break;
            case IUnaryOperation { OperatorMethod: { } method }:
                Call(method, operation);
                break;
            case IIncrementOrDecrementOperation { OperatorMethod: { } method }:
                Call(method, operation);
                break;
            case ICompoundAssignmentOperation { OperatorMethod: { } method }:
                Call(method, operation);
                break;
            case IPatternOperation pattern:
                ReadPattern(pattern);
                break;
            default:
                if (!typeNames.TryRead(operation))
                    patternMembers.Read(operation);
                break;
        }
    }

    private void Call(IMethodSymbol method, IOperation operation) =>
        collector.AddMember(method, null, DependencyKind.Call, Spot.Of(operation));

    private void ReadCall(IInvocationOperation call)
    {
        // A constructor is only ever called by another one: `: base(1)`, `: this()`, `record B(int X) : A(X)`. That says no more
        // than the base type, which counts as inheritance.
        if (call.TargetMethod.MethodKind == MethodKind.Constructor)
            return;

        var reached = call.Instance?.Type ?? TypeNameReader.FindNamedInFront(call, call.TargetMethod);
        collector.AddMember(call.TargetMethod, reached, DependencyKind.Call, Spot.Of(call));
    }

    private void ReadReference(IMemberReferenceOperation reference)
    {
        var kind = reference is IFieldReferenceOperation ? DependencyKind.Access : DependencyKind.Call;
        var reached = reference.Instance?.Type ?? TypeNameReader.FindNamedInFront(reference, reference.Member);
        collector.AddMember(reference.Member, reached, kind, Spot.Of(reference));
    }

    private void ReadCreation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is { } constructor)
            collector.AddMember(constructor, null, DependencyKind.Creation, Spot.Of(creation));
        else
            collector.AddType(creation.Type, DependencyKind.Creation, Spot.Of(creation));
    }

    private void ReadDelegate(IDelegateCreationOperation creation)
    {
        if ((creation.Type as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault() is { } constructor)
            collector.AddMember(constructor, null, DependencyKind.Creation, Spot.Of(creation));
    }

    private void ReadConversion(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
            Call(method, conversion);

        if (!conversion.IsImplicit && conversion.Syntax is CastExpressionSyntax or BinaryExpressionSyntax)
            collector.AddType(conversion.Type, DependencyKind.Conversion, Spot.Of(conversion));
    }

    private void ReadPattern(IPatternOperation pattern)
    {
        switch (pattern)
        {
            case ITypePatternOperation type:
                collector.AddType(type.MatchedType, DependencyKind.Conversion, Spot.Of(type));
                break;
            case IDeclarationPatternOperation declaration:
                ReadDeclaration(declaration);
                break;
            case IRecursivePatternOperation recursive:
                ReadRecursive(recursive);
                break;
            case IListPatternOperation list:
                Reach(list.LengthSymbol, list.InputType, list);
                Reach(list.IndexerSymbol, list.InputType, list);
                break;
            case ISlicePatternOperation slice:
                Reach(slice.SliceSymbol, slice.InputType, slice);
                break;
        }
    }

    private void ReadDeclaration(IDeclarationPatternOperation declaration)
    {
        if (declaration.Syntax is DeclarationPatternSyntax)
            collector.AddType(declaration.MatchedType, DependencyKind.Conversion, Spot.Of(declaration));
        else if (declaration.DeclaredSymbol is ILocalSymbol local)
            collector.AddType(local.Type, DependencyKind.Local, Spot.Of(declaration));
    }

    private void ReadRecursive(IRecursivePatternOperation recursive)
    {
        if (recursive.Syntax is RecursivePatternSyntax { Type: not null })
            collector.AddType(recursive.MatchedType, DependencyKind.Conversion, Spot.Of(recursive));

        Reach(recursive.DeconstructSymbol, recursive.MatchedType, recursive);
    }

    private void Reach(ISymbol? member, ITypeSymbol through, IOperation operation)
    {
        if (member is null)
            return;

        // A deconstruction may be an extension, which has no type that it is reached through.
        collector.AddMember(member, member.IsStatic ? null : through, DependencyKind.Call, Spot.Of(operation));
    }

    private void ReadLambda(IAnonymousFunctionOperation lambda)
    {
        foreach (var parameter in lambda.Symbol.Parameters)
            collector.AddType(parameter.Type, DependencyKind.Local, new Spot(DeclarationOf(parameter) ?? lambda.Syntax, lambda));

        if (lambda.Syntax is ParenthesizedLambdaExpressionSyntax { ReturnType: { } returned })
            collector.AddType(lambda.Symbol.ReturnType, DependencyKind.Local, new Spot(returned, lambda));

        AttributeReader.Read(collector, lambda.Symbol, lambda);
    }

    private void ReadLocalFunction(ILocalFunctionOperation function)
    {
        foreach (var parameter in function.Symbol.Parameters)
            collector.AddType(parameter.Type, DependencyKind.Signature, new Spot(DeclarationOf(parameter) ?? function.Syntax, function));

        if (function.Syntax is LocalFunctionStatementSyntax { ReturnType: { } returned })
            collector.AddType(function.Symbol.ReturnType, DependencyKind.Signature, new Spot(returned, function));

        foreach (var constraint in function.Symbol.TypeParameters.SelectMany(parameter => parameter.ConstraintTypes))
            collector.AddType(constraint, DependencyKind.Constraint, Spot.Of(function));

        AttributeReader.Read(collector, function.Symbol, function);
    }

    private static SyntaxNode? DeclarationOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    private static Spot DeclarationSpot(IOperation variable) =>
        new(variable.Syntax.Parent is DeclarationExpressionSyntax declaration ? declaration : variable.Syntax, variable);
}
