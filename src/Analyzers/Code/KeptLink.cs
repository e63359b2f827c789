using System.Linq;
using ArchRules.Analyzers.Symbols;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Code;

/// <summary>Finds out whether an address goes nowhere but where people follow it. Asked only about an address that must not be called.</summary>
internal static class KeptLink
{
    /// <summary>Whether the address that an operation creates is stored in a member that keeps links, or handed out by a method that does.</summary>
    public static bool IsCreatedBy(IOperation? operation)
    {
        if (operation is not IObjectCreationOperation { Type: { Name: "Uri" } type } || SymbolNames.NamespaceOf(type) != "System")
            return false;

        var value = Converted(operation);
        return value.Parent switch
        {
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member }, Parent: var whole } =>
                whole is not (ISimpleAssignmentOperation or IReturnOperation { IsImplicit: false } or IArgumentOperation)
                && PageLink.IsKeptIn(SymbolNames.NamespaceOf(member.ContainingType), member.ContainingType.Name, member.Name),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsReturnedNext(declarator),
            _ => IsReturned(value),
        };
    }

    private static IOperation Converted(IOperation value)
    {
        while (value.Parent is IConversionOperation { IsImplicit: true } conversion)
            value = conversion;

        return value;
    }

    // One branch of several may be what is returned.
    private static bool IsReturned(IOperation value)
    {
        while (value.Parent is IConditionalOperation { Type: not null } or ISwitchExpressionOperation or ISwitchExpressionArmOperation
               or ICoalesceOperation or IConversionOperation { IsImplicit: true })
            value = value.Parent;

        return value.Parent is IReturnOperation { Kind: OperationKind.Return } end && IsEndOfLinkMethod(end);
    }

    private static bool IsReturnedNext(IVariableDeclaratorOperation declarator)
    {
        if (declarator.Parent?.Parent is not IVariableDeclarationGroupOperation { Parent: IBlockOperation block } group)
            return false;

        return block.Operations.SkipWhile(statement => statement != group).Skip(1).FirstOrDefault() is IReturnOperation { ReturnedValue: { } value } end
            && value is ILocalReferenceOperation { Local: var local }
            && SymbolEqualityComparer.Default.Equals(local, declarator.Symbol)
            && IsEndOfLinkMethod(end);
    }

    private static bool IsEndOfLinkMethod(IReturnOperation end)
    {
        IOperation root = end;
        while (root.Parent is { } outer)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return false;

            root = outer;
        }

        return root is IMethodBodyOperation
            && root.SemanticModel?.GetDeclaredSymbol(root.Syntax) is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, IsAsync: false } method
            && PageLink.IsHandedOutBy(method.Name);
    }
}
