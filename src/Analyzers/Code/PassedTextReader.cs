using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ArchRules.Analyzers.Reporting;
using ArchRules.Analyzers.Symbols;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Code;

/// <summary>
/// Finds the texts that code passes to the APIs which make them a dependency. It looks at simple names first, so that other code
/// costs one look at each call.
/// </summary>
internal readonly struct PassedTextReader(DependencyCollector collector)
{
    /// <summary>Reads a call, a creation or an assignment, and nothing inside it.</summary>
    public void Read(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                ReadArguments(call.TargetMethod, call.Arguments, call);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                ReadArguments(constructor, creation.Arguments, creation);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when TextApis.MayBe(property.Name):
                foreach (var api in Find(property))
                    Tell(api, ConstantText.Find(assignment.Value, api.Role), assignment.Value);
                break;
        }
    }

    /// <summary>Reads an attribute of a declaration.</summary>
    public void Read(AttributeData attribute, AttributeSyntax syntax)
    {
        if (attribute is not { AttributeClass: { } type, AttributeConstructor: { } constructor } || !TextApis.MayBeAttribute(type.Name))
            return;

        foreach (var api in Find(constructor))
        {
            if (attribute.ConstructorArguments.Length > api.Position && attribute.ConstructorArguments[api.Position].Value is string text)
                Tell(api, text, syntax);
        }
    }

    /// <summary>Reads an attribute where no declaration is at hand.</summary>
    public void Read(AttributeSyntax syntax, SemanticModel model)
    {
        if (model.GetSymbolInfo(syntax).Symbol is not IMethodSymbol constructor)
            return;

        foreach (var api in Find(constructor))
        {
            if (FindPositional(syntax) is { } argument && model.GetConstantValue(argument.Expression).Value is string text)
                Tell(api, text, syntax);
        }
    }

    /// <summary>Whether code that has some meaning calls or sets one of the APIs; in doubt, yes.</summary>
    public static bool MayBeApi(SymbolInfo info) => info.Symbol is not { } member || Find(member).Count > 0;

    private static AttributeArgumentSyntax? FindPositional(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null);

    private void ReadArguments(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation operation)
    {
        if (arguments.Length == 0 || !TextApis.MayBe(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name))
            return;

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

    private void Tell(TextApi api, string text, AttributeSyntax attribute)
    {
        if (FindPositional(attribute) is { } argument)
            collector.AddText(new PassedText(api, text, argument.Expression, null));
    }

    private void Tell(TextApi api, string? text, IOperation value, IOperation? operation = null)
    {
        // What is made at run time cannot be judged: the report of the whole system says so.
        if (text is not null)
            collector.AddText(new PassedText(api, text, value.Syntax, operation ?? value));
    }

    private static IArgumentOperation? FindArgument(ImmutableArray<IArgumentOperation> arguments, int position)
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
