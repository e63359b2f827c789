using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Analyzers.Symbols;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Code;

/// <summary>
/// Finds the texts that code passes to the APIs which make them a dependency. It looks at names first and binds only what may be
/// such an API, so that other code costs a look at each call.
/// </summary>
internal sealed class PassedTextReader(SemanticModel model, Action<PassedText> found)
{
    /// <summary>Whether a piece of code may pass a text to such an API, by the names and forms that it has before it is bound.</summary>
    public static bool IsCandidate(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call => MayBe(call.Expression),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation => MayBe(creation.Type),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments.Any(argument => MayBeText(argument.Expression)),
        AttributeSyntax attribute => TextApis.MayBeAttribute(NameOf(attribute.Name) ?? ""),
        AssignmentExpressionSyntax assignment => MayBe(assignment.Left) && MayBeText(assignment.Right),
        _ => false,
    };

    /// <summary>Reads a candidate.</summary>
    public void Read(SyntaxNode node)
    {
        // Names are bound only where nothing else tells whether they are texts.
        if (node is ImplicitObjectCreationExpressionSyntax creation && !creation.ArgumentList.Arguments.Any(IsText))
            return;

        ReadOperation(model.GetOperation(node));
    }

    /// <summary>Reads an attribute.</summary>
    public void Read(AttributeSyntax attribute)
    {
        if (model.GetSymbolInfo(attribute).Symbol is not IMethodSymbol constructor)
            return;

        var positional = attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null);
        foreach (var api in Find(constructor))
        {
            if (positional is not null && model.GetConstantValue(positional.Expression).Value is string text)
                found(new PassedText(api, text, positional.Expression, null));
        }
    }

    private static bool MayBe(ExpressionSyntax expression) => NameOf(expression) is { } name && TextApis.MayBe(name);

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool MayBeText(ExpressionSyntax expression) => IsWrittenText(expression)
        || expression.Kind() is SyntaxKind.IdentifierName or SyntaxKind.SimpleMemberAccessExpression;

    private static bool IsWrittenText(ExpressionSyntax expression) => expression.Kind()
        is SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringExpression or SyntaxKind.AddExpression;

    private bool IsText(ArgumentSyntax argument) => IsWrittenText(argument.Expression)
        || (MayBeText(argument.Expression) && model.GetConstantValue(argument.Expression).Value is string);

    private void ReadOperation(IOperation? operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                ReadArguments(call.TargetMethod, call.Arguments, call);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                ReadArguments(constructor, creation.Arguments, creation);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                foreach (var api in Find(property.Property))
                    Tell(api, ConstantText.Find(assignment.Value, api.Role), assignment.Value);
                break;
        }
    }

    private void ReadArguments(IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments, IOperation operation)
    {
        foreach (var api in Find(method))
        {
            if (FindArgument(arguments, api.Position) is not { } argument)
                continue;

            var text = ConstantText.Find(argument.Value, api.Role);
            if (text is not null && api.AssemblyPosition >= 0 && FindArgument(arguments, api.AssemblyPosition) is { } assembly)
                text = ConstantText.Find(assembly.Value, TextRole.AssemblyName) is { } name ? text + ", " + Model.TypeNameText.AssemblyOf(name) : null;

            Tell(api, text, argument.Value, operation);
        }
    }

    private void Tell(TextApi api, string? text, IOperation value, IOperation? operation = null)
    {
        // What is made at run time cannot be judged: the report of the whole system says so.
        if (text is not null)
            found(new PassedText(api, text, value.Syntax, operation ?? value));
    }

    private static IArgumentOperation? FindArgument(IReadOnlyList<IArgumentOperation> arguments, int position)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter
                && parameter.Ordinal == position
                && parameter.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object)
                return argument;
        }

        return null;
    }

    private static IReadOnlyList<TextApi> Find(ISymbol member)
    {
        var definition = (member as IMethodSymbol)?.ReducedFrom ?? member;
        return definition.ContainingType is { } type
            ? TextApis.Find(SymbolNames.NamespaceOf(type), type.Name, definition.Name)
            : [];
    }
}
