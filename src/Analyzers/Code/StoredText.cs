using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Code;

/// <summary>Finds the one value that a local variable or a readonly field can hold. Asked only where a text is passed to an API that makes it a dependency.</summary>
internal static class StoredText
{
    /// <summary>Finds what a local variable holds.</summary>
    /// <returns>The only value that is ever stored; null where there are several, or where its address is taken.</returns>
    public static IOperation? FindOnly(ILocalReferenceOperation use)
    {
        IOperation root = use;
        while (root.Parent is { } outer)
            root = outer;

        IOperation? only = null;
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (!Stores(operation, use.Local, out var value))
                continue;
            if (only is not null || value is null)
                return null;

            only = value;
        }

        return only;
    }

    /// <summary>Finds the text that a readonly field of this compilation holds.</summary>
    /// <returns>The text; null where it is no literal, or where constructors disagree.</returns>
    public static string? Find(IFieldReferenceOperation use)
    {
        var field = use.Field;
        if (!field.IsReadOnly || field.ContainingType.DeclaringSyntaxReferences.IsEmpty)
            return null;

        var values = field.ContainingType.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(CancellationToken.None))
            .SelectMany(type => StoresIn(type, field))
            .Select(value => value is LiteralExpressionSyntax { Token.Value: string text } ? text : null)
            .Distinct()
            .ToArray();
        return values.Length == 1 ? values[0] : null;
    }

    private static bool Stores(IOperation operation, ILocalSymbol local, out IOperation? value)
    {
        value = operation switch
        {
            IVariableDeclaratorOperation declarator => declarator.GetVariableInitializer()?.Value,
            ISimpleAssignmentOperation { IsRef: false } assignment => assignment.Value,
            _ => null,
        };

        return operation switch
        {
            IVariableDeclaratorOperation declarator => Is(declarator.Symbol, local) && value is not null,
            IAssignmentOperation assignment => Is(assignment.Target, local),
            IArgumentOperation { Parameter.RefKind: not RefKind.None } argument => Is(argument.Value, local),
            IAddressOfOperation address => Is(address.Reference, local),
            ITupleOperation { Parent: IDeconstructionAssignmentOperation } tuple => tuple.Elements.Any(element => Is(element, local)),
            _ => false,
        };
    }

    private static bool Is(IOperation operation, ILocalSymbol local) => operation is ILocalReferenceOperation use && Is(use.Local, local);

    private static bool Is(ILocalSymbol one, ILocalSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    // Only constructors and the initializer can store it, and they name it: by syntax, since another file has another semantic model.
    private static IEnumerable<ExpressionSyntax?> StoresIn(SyntaxNode type, IFieldSymbol field)
    {
        foreach (var node in type.DescendantNodes(node => node is not TypeDeclarationSyntax || node == type))
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value, Parent.Parent: FieldDeclarationSyntax } declarator when declarator.Identifier.ValueText == field.Name:
                    yield return value;
                    break;
                case AssignmentExpressionSyntax assignment when Names(assignment.Left, field) && IsInConstructor(assignment):
                    yield return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : null;
                    break;
                case ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 } argument when Names(argument.Expression, field) && IsInConstructor(argument):
                case TupleExpressionSyntax tuple when tuple.Arguments.Any(element => Names(element.Expression, field)) && IsTarget(tuple) && IsInConstructor(tuple):
                    yield return null;
                    break;
            }
        }
    }

    private static bool IsInConstructor(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax or PropertyDeclarationSyntax;

    private static bool IsTarget(TupleExpressionSyntax tuple) => tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Left == tuple;

    private static bool Names(ExpressionSyntax expression, IFieldSymbol field) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == field.Name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == field.Name,
        _ => false,
    };
}
