using System.Linq;
using ArchRules.Analyzers.Reporting;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Code;

/// <summary>Reads members that the compiler finds by their names and that no operation shows.</summary>
internal readonly struct PatternMemberReader(DependencyCollector collector)
{
    // Since 4.9; an implicit one makes the collection of a 'params' parameter.
    private const OperationKind CollectionExpression = (OperationKind)0x7F;

    public void Read(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.AnonymousObjectCreation:
                ReadAnonymous(operation);
                break;
            case OperationKind.Loop when operation is IForEachLoopOperation loop:
                ReadForEach(loop);
                break;
            case OperationKind.Await:
                ReadAwait((IAwaitOperation)operation);
                break;
            case OperationKind.DeconstructionAssignment:
                ReadAssignment((IDeconstructionAssignmentOperation)operation);
                break;
            case OperationKind.Using:
                ReadUsing((IUsingOperation)operation);
                break;
            case OperationKind.UsingDeclaration:
                ReadDisposal(((IUsingDeclarationOperation)operation).DeclarationGroup, ((IUsingDeclarationOperation)operation).IsAsynchronous);
                break;
            case OperationKind.ImplicitIndexerReference:
                ReadIndexer((IImplicitIndexerReferenceOperation)operation);
                break;
            case OperationKind.None or CollectionExpression:
                ReadSyntax(operation);
                break;
        }
    }

    private void ReadAnonymous(IOperation creation)
    {
        if (creation.Type is not { } made)
            return;

        foreach (var property in made.GetMembers().OfType<IPropertySymbol>())
            collector.AddType(property.Type, DependencyKind.TypeArgument, Spot.Of(creation));
    }

    private void ReadAssignment(IDeconstructionAssignmentOperation deconstruction)
    {
        if (deconstruction.Syntax is AssignmentExpressionSyntax assignment)
            ReadDeconstruction(deconstruction.SemanticModel?.GetDeconstructionInfo(assignment), deconstruction.Value.Type, Spot.Of(deconstruction));
    }

    private void ReadIndexer(IImplicitIndexerReferenceOperation indexer)
    {
        Reach(indexer.LengthSymbol, indexer.Instance.Type, indexer);
        Reach(indexer.IndexerSymbol, indexer.Instance.Type, indexer);
    }

    // The compiler that this package starts with has no public operations for these.
    private void ReadSyntax(IOperation operation)
    {
        if (operation.Kind == CollectionExpression || (operation.Syntax is CollectionExpressionSyntax && !operation.IsImplicit))
            ReadCollection(operation);
        else if (operation is { IsImplicit: false, Syntax: StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax })
            collector.AddType(operation.Type, DependencyKind.Creation, Spot.Of(operation));
        else if (operation is { IsImplicit: false, Syntax: FixedStatementSyntax statement })
            ReadFixed(statement, operation);
    }

    private void ReadUsing(IUsingOperation block)
    {
        if (block.Resources is not IVariableDeclarationGroupOperation)
            collector.AddType(block.Resources.Type, DependencyKind.Local, Spot.Of(block.Resources));

        ReadDisposal(block.Resources, block.IsAsynchronous);
    }

    private void ReadDisposal(IOperation resources, bool isAsynchronous)
    {
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            ReadDisposal(resources.Type, isAsynchronous, resources);
            return;
        }

        foreach (var variable in group.Declarations.SelectMany(declaration => declaration.Declarators))
            ReadDisposal(variable.Symbol.Type, isAsynchronous, variable);
    }

    // All else is disposed of through the framework's interface.
    private void ReadDisposal(ITypeSymbol? type, bool isAsynchronous, IOperation operation)
    {
        if (type is null || (!isAsynchronous && !type.IsRefLikeType))
            return;

        var method = MemberLookup.FindMethod(operation, type, isAsynchronous ? "DisposeAsync" : "Dispose");
        Reach(method, type, operation);
        if (isAsynchronous)
            ReadAwaitable(method?.ReturnType, operation);
    }

    // What is awaited without the word: the end of an 'await using', each step of an 'await foreach'.
    private void ReadAwaitable(ITypeSymbol? type, IOperation operation)
    {
        if (type is null or { Name: "Task" or "ValueTask" })
            return;

        var method = MemberLookup.FindMethod(operation, type, "GetAwaiter");
        Reach(method, type, operation);
        Reach(method?.ReturnType.GetMembers("GetResult").FirstOrDefault(), method?.ReturnType, operation);
    }

    private void ReadFixed(FixedStatementSyntax statement, IOperation operation)
    {
        foreach (var variable in statement.Declaration.Variables)
        {
            if (variable.Initializer?.Value is not { } value || operation.SemanticModel?.GetTypeInfo(value).Type is not INamedTypeSymbol type)
                continue;

            Reach(MemberLookup.FindMethod(operation, type, "GetPinnableReference"), type, new Spot(value, operation));
        }
    }

    private void ReadSpreads(CollectionExpressionSyntax expression, IOperation operation)
    {
        foreach (var spread in expression.Elements.OfType<SpreadElementSyntax>())
        {
            if (operation.SemanticModel?.GetTypeInfo(spread.Expression).Type is INamedTypeSymbol type)
                Reach(MemberLookup.FindMethod(operation, type, "GetEnumerator"), type, new Spot(spread.Expression, operation));
        }
    }

    private void ReadCollection(IOperation operation)
    {
        collector.AddType(operation.Type, DependencyKind.Creation, Spot.Of(operation));
        var builder = operation.Type?.OriginalDefinition.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.Name == "CollectionBuilderAttribute");
        if (builder is { ConstructorArguments: [{ Value: INamedTypeSymbol type }, { Value: string name }] })
            Reach(type.GetMembers(name).FirstOrDefault(), null, operation);
        if (operation.Syntax is CollectionExpressionSyntax expression)
            ReadSpreads(expression, operation);
    }

    private void ReadForEach(IForEachLoopOperation loop)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax syntax || loop.SemanticModel is not { } semantics)
            return;

        var info = semantics.GetForEachStatementInfo(syntax);
        var spot = new Spot(syntax.Expression, loop);
        Reach(info.GetEnumeratorMethod, semantics.GetTypeInfo(syntax.Expression).Type, spot);
        var enumerator = info.GetEnumeratorMethod?.ReturnType;
        Reach(info.MoveNextMethod, enumerator, spot);
        Reach(info.CurrentProperty, enumerator, spot);
        if (loop.IsAsynchronous)
            ReadAwaitable(info.MoveNextMethod?.ReturnType, loop);
        Reach(info.ElementConversion.MethodSymbol, null, spot);
        Reach(info.CurrentConversion.MethodSymbol, null, spot);
        if (syntax is ForEachVariableStatementSyntax deconstruction)
            ReadDeconstruction(semantics.GetDeconstructionInfo(deconstruction), info.ElementType, new Spot(deconstruction.Variable, loop));
    }

    private void ReadAwait(IAwaitOperation wait)
    {
        if (wait.Syntax is not AwaitExpressionSyntax syntax || wait.SemanticModel is not { } semantics)
            return;

        var info = semantics.GetAwaitExpressionInfo(syntax);
        var spot = Spot.Of(wait);
        Reach(info.GetAwaiterMethod, wait.Operation.Type, spot);
        var awaiter = info.GetAwaiterMethod?.ReturnType;
        Reach(info.IsCompletedProperty, awaiter, spot);
        Reach(info.GetResultMethod, awaiter, spot);
    }

    private void ReadDeconstruction(DeconstructionInfo? info, ITypeSymbol? type, Spot spot)
    {
        if (info is not { } found)
            return;

        Reach(found.Method, type, spot);
        Reach(found.Conversion?.MethodSymbol, null, spot);
        foreach (var nested in found.Nested)
            ReadDeconstruction(nested, null, spot);
    }

    private void Reach(ISymbol? member, ITypeSymbol? through, IOperation operation) => Reach(member, through, Spot.Of(operation));

    private void Reach(ISymbol? member, ITypeSymbol? through, Spot spot)
    {
        if (member is not null)
            collector.AddMember(member, IsReachedThrough(member) ? through : null, DependencyKind.Call, spot);
    }

    private static bool IsReachedThrough(ISymbol member) =>
        !member.IsStatic && member is not IMethodSymbol { ReducedFrom: not null };
}
