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
    private readonly ConversionReader conversions = new(collector);
    private readonly PatternReader patterns = new(collector);
    private readonly PassedTextReader texts = new(collector);

    /// <summary>Reads one body or initializer.</summary>
    public void Read(IOperation block)
    {
        foreach (var operation in block.DescendantsAndSelf())
            ReadOne(operation);
    }

    // By kind, since most operations mean nothing here, and to find that out by types takes thirty tests for each.
    private void ReadOne(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Literal or OperationKind.Block or OperationKind.ExpressionStatement or OperationKind.ParameterReference
                or OperationKind.InstanceReference or OperationKind.Return:
                break;
            case OperationKind.SimpleAssignment:
                ReadText(operation);
                break;
            case OperationKind.Invocation:
                ReadCall((IInvocationOperation)operation);
                ReadText(operation);
                break;
            case OperationKind.FieldReference or OperationKind.PropertyReference or OperationKind.MethodReference or OperationKind.EventReference:
                ReadReference((IMemberReferenceOperation)operation);
                break;
            case OperationKind.Argument:
                ReadArgument((IArgumentOperation)operation);
                break;
            case OperationKind.LocalReference:
                ReadLocal((ILocalReferenceOperation)operation);
                break;
            case OperationKind.VariableDeclarator:
                collector.AddType(((IVariableDeclaratorOperation)operation).Symbol.Type, DependencyKind.Local, Spot.Of(operation));
                break;
            case OperationKind.ObjectCreation:
                ReadCreation((IObjectCreationOperation)operation);
                ReadText(operation);
                break;
            case OperationKind.ArrayCreation or OperationKind.TypeParameterObjectCreation or OperationKind.DelegateCreation:
                collector.AddType(operation.Type, DependencyKind.Creation, Spot.Of(operation));
                break;
            case OperationKind.AnonymousFunction:
                ReadLambda((IAnonymousFunctionOperation)operation);
                break;
            case OperationKind.LocalFunction:
                ReadLocalFunction((ILocalFunctionOperation)operation);
                break;
            default:
                if (!ReadOperator(operation) && !patterns.TryRead(operation) && !typeNames.TryRead(operation))
                    patternMembers.Read(operation);
                break;
        }
    }

    private void ReadText(IOperation operation)
    {
        if (collector.ReadsTexts)
            texts.Read(operation);
    }

    private bool ReadOperator(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Conversion:
                conversions.Read((IConversionOperation)operation);
                return true;
            case OperationKind.Binary:
                Call(((IBinaryOperation)operation).OperatorMethod, operation);
                return true;
            case OperationKind.TupleBinary:
                TupleReader.ReadEquality(collector, (ITupleBinaryOperation)operation);
                return true;
            case OperationKind.Tuple:
                TupleReader.ReadCreation(collector, (ITupleOperation)operation);
                return true;
            case OperationKind.Unary:
                Call(((IUnaryOperation)operation).OperatorMethod, operation);
                return true;
            case OperationKind.Increment or OperationKind.Decrement:
                Call(((IIncrementOrDecrementOperation)operation).OperatorMethod, operation);
                return true;
            case OperationKind.CompoundAssignment:
                Call(((ICompoundAssignmentOperation)operation).OperatorMethod, operation);
                return true;
            case OperationKind.With:
                ReadCopy((IWithOperation)operation);
                return true;
            case OperationKind.CatchClause:
                ReadCatch((ICatchClauseOperation)operation);
                return true;
            default:
                return false;
        }
    }

    private void Call(IMethodSymbol? method, IOperation operation)
    {
        if (method is not null)
            collector.AddMember(method, null, DependencyKind.Call, Spot.Of(operation));
    }

    private void ReadCopy(IWithOperation copy)
    {
        if (copy.CloneMethod is { } method)
            collector.AddMember(method, copy.Operand.Type, DependencyKind.Call, Spot.Of(copy));
    }

    // A default that is left out is a value of the type all the same.
    private void ReadArgument(IArgumentOperation argument)
    {
        if (argument is { ArgumentKind: ArgumentKind.DefaultValue, Value.Type: { TypeKind: TypeKind.Enum } type })
            collector.AddType(type, DependencyKind.TypeReference, Spot.Of(argument));
    }

    private void ReadCatch(ICatchClauseOperation clause)
    {
        if (clause.Syntax is CatchClauseSyntax { Declaration: { } declaration })
            collector.AddType(clause.ExceptionType, DependencyKind.Catch, new Spot(declaration, clause));
    }

    private void ReadLocal(ILocalReferenceOperation variable)
    {
        if (variable.IsDeclaration)
            collector.AddType(variable.Local.Type, DependencyKind.Local, DeclarationSpot(variable));
    }

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
        if (TypeNameReader.IsOnlyName(reference))
            return;

        // A constant, such as a value of an enum, is a name for a number or a text: no code runs, and nothing is read.
        var kind = reference switch
        {
            IFieldReferenceOperation { Field.IsConst: true } => DependencyKind.TypeReference,
            IFieldReferenceOperation => DependencyKind.Access,
            _ => DependencyKind.Call,
        };
        var reached = reference.Instance?.Type ?? TypeNameReader.FindNamedInFront(reference, reference.Member);
        collector.AddMember(reference.Member, reached, kind, Spot.Of(reference));
    }

    private void ReadCreation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is { IsImplicitlyDeclared: true, ContainingType.IsValueType: true })
            collector.AddType(creation.Type, DependencyKind.TypeReference, Spot.Of(creation));
        else if (creation.Constructor is { } constructor)
            collector.AddMember(constructor, null, DependencyKind.Creation, Spot.Of(creation));
        else
            collector.AddType(creation.Type, DependencyKind.Creation, Spot.Of(creation));
    }

    private void ReadLambda(IAnonymousFunctionOperation lambda)
    {
        collector.HasFunctions = true;
        foreach (var parameter in lambda.Symbol.Parameters)
            collector.AddType(parameter.Type, DependencyKind.Local, new Spot(DeclarationOf(parameter) ?? lambda.Syntax, lambda));

        ReadDefaults(lambda.Symbol, lambda);
        AttributeReader.Read(collector, lambda.Symbol, lambda);
    }

    private void ReadLocalFunction(ILocalFunctionOperation function)
    {
        collector.HasFunctions = true;
        foreach (var parameter in function.Symbol.Parameters)
            collector.AddType(parameter.Type, DependencyKind.Signature, new Spot(DeclarationOf(parameter) ?? function.Syntax, function));

        if (function.Syntax is LocalFunctionStatementSyntax { ReturnType: { } returned })
            collector.AddType(function.Symbol.ReturnType, DependencyKind.Signature, new Spot(returned, function));

        foreach (var constraint in function.Symbol.TypeParameters.SelectMany(parameter => parameter.ConstraintTypes))
            collector.AddType(constraint, DependencyKind.Constraint, Spot.Of(function));

        ReadDefaults(function.Symbol, function);
        AttributeReader.Read(collector, function.Symbol, function);
    }

    // The defaults of a function inside a body are no part of any operation.
    private void ReadDefaults(IMethodSymbol function, IOperation operation)
    {
        foreach (var parameter in function.Parameters)
        {
            if (parameter.HasExplicitDefaultValue
                && DeclarationOf(parameter) is ParameterSyntax { Default.Value: { } value }
                && operation.SemanticModel?.GetOperation(value) is { } read)
                Read(read);
        }
    }

    private static SyntaxNode? DeclarationOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    private static Spot DeclarationSpot(IOperation variable) =>
        new(variable.Syntax.Parent is DeclarationExpressionSyntax declaration ? declaration : variable.Syntax, variable);
}
