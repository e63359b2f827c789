using ArchRules.Analyzers.Reporting;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ArchRules.Analyzers.Code;

/// <summary>Reads what the values of an attribute's arguments do not show: constants, <c>nameof</c>, enum members as numbers.</summary>
internal static class AttributeArgumentReader
{
    /// <summary>Reads the operation of an attribute.</summary>
    /// <param name="collector">Takes what is found.</param>
    /// <param name="owner">The symbol that the attribute is applied to, or that declares it.</param>
    /// <param name="block">The operation.</param>
    public static void Read(DependencyCollector collector, ISymbol owner, IOperation block)
    {
        // No symbol has the attributes of the field behind an event.
        if (owner is IEventSymbol && block is IAttributeOperation { Operation: var creation } && IsOfField(block.Syntax))
            collector.AddType(creation.Type, DependencyKind.Attribute, new Spot(block.Syntax, null));

        foreach (var operation in block.Descendants())
        {
            if (operation is INameOfOperation nameOf)
                new TypeNameReader(collector).ReadNameOf(nameOf, DependencyKind.Attribute);
            else if (operation is IFieldReferenceOperation { Field.IsConst: true } reference && !IsEnumItself(reference))
                ReadConstant(collector, reference);
        }
    }

    private static void ReadConstant(DependencyCollector collector, IFieldReferenceOperation reference)
    {
        var reached = TypeNameReader.FindNamedInFront(reference, reference.Field);
        collector.AddMember(reference.Field, reached, DependencyKind.Attribute, new Spot(reference.Syntax, null));
    }

    // As the argument itself, an enum is told with the attribute.
    private static bool IsEnumItself(IFieldReferenceOperation reference) =>
        reference.Field.ContainingType is { TypeKind: TypeKind.Enum } && reference.Parent is not IConversionOperation { IsImplicit: false };

    private static bool IsOfField(SyntaxNode attribute) =>
        attribute.Parent is AttributeListSyntax { Target.Identifier.ValueText: "field" };
}
