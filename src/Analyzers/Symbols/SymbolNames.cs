using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArchRules.Facts;
using Microsoft.CodeAnalysis;

namespace ArchRules.Analyzers.Symbols;

/// <summary>The canonical names of <c>docs/facts.md</c>, from symbols: the other reader writes the same ones from IL.</summary>
internal static class SymbolNames
{
    /// <summary>Names a type.</summary>
    public static CodeElement OfType(INamedTypeSymbol type) => Element(type, "");

    /// <summary>Names a member.</summary>
    /// <param name="member">The member; an accessor counts as its property or event.</param>
    /// <param name="reached">The type it is reached through.</param>
    public static CodeElement OfMember(ISymbol member, INamedTypeSymbol reached) => Element(reached, Signature(member));

    /// <summary>Names code that depends: a type, or a member of one.</summary>
    public static CodeElement OfSource(ISymbol source) => source switch
    {
        INamedTypeSymbol type => OfType(type),
        { ContainingType: { } type } => OfMember(source, type),
        _ => new CodeElement(source.ContainingAssembly?.Name ?? source.Name, "", "<Module>", ""),
    };

    /// <summary>The namespace with dots; empty for the global one.</summary>
    public static string NamespaceOf(ISymbol symbol)
    {
        var ns = symbol.ContainingNamespace;
        if (ns is null || ns.IsGlobalNamespace)
            return "";

        if (ns.ContainingNamespace is { IsGlobalNamespace: true })
            return ns.Name;

        var segments = new List<string>();
        for (; ns is { IsGlobalNamespace: false }; ns = ns.ContainingNamespace)
            segments.Add(ns.Name);

        segments.Reverse();
        return string.Join(".", segments);
    }

    private static CodeElement Element(INamedTypeSymbol type, string member) =>
        new(type.ContainingAssembly?.Name ?? "", NamespaceOf(type), TypeName(type), member);

    private static string TypeName(INamedTypeSymbol type)
    {
        if (type.ContainingType is null)
            return type.Name;

        // An extension block has no name of its own: its members are those of the static class around it.
        var outer = TypeName(type.ContainingType);
        return type.Name.Length == 0 ? outer : outer + "." + type.Name;
    }

    private static string Signature(ISymbol member)
    {
        var definition = member.OriginalDefinition;
        if (definition is not IMethodSymbol method)
            return definition.MetadataName;

        method = method.ReducedFrom ?? method;
        method = method.AssociatedSymbol is null ? ExtensionBlocks.FindImplementation(method) ?? method : method;
        if (method.AssociatedSymbol is { } owner and (IPropertySymbol or IEventSymbol))
            return owner.MetadataName;

        var text = new StringBuilder(method.MetadataName).Append('(');
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            if (method.Parameters[i].RefKind != RefKind.None)
                text.Append("ref ");
            Append(text, method.Parameters[i].Type);
        }

        return text.Append(')').ToString();
    }

    private static void Append(StringBuilder text, ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Append(text, array.ElementType);
                text.Append('[').Append(',', array.Rank - 1).Append(']');
                break;
            case IPointerTypeSymbol pointer:
                Append(text, pointer.PointedAtType);
                text.Append('*');
                break;
            case IFunctionPointerTypeSymbol pointer:
                text.Append("delegate*");
                AppendList(text, '<', [.. pointer.Signature.Parameters.Select(parameter => parameter.Type), pointer.Signature.ReturnType], '>');
                break;
            case ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter:
                text.Append("!!").Append(parameter.Ordinal);
                break;
            case ITypeParameterSymbol parameter:
                text.Append('!').Append(parameter.Ordinal + OuterParameterCount(parameter));
                break;
            case INamedTypeSymbol named:
                AppendNamed(text, named);
                break;
            default:
                text.Append("object");
                break;
        }
    }

    private static void AppendNamed(StringBuilder text, INamedTypeSymbol type)
    {
        if (Keyword(type.SpecialType) is { } keyword)
        {
            text.Append(keyword);
        }
        else if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            Append(text, type.TypeArguments[0]);
            text.Append('?');
        }
        else if (type.IsTupleType && type.TupleElements.Length > 1)
        {
            AppendList(text, '(', [.. type.TupleElements.Select(element => element.Type)], ')');
        }
        else
        {
            // In metadata a nested type is its own name; the arguments of the types around it are not written.
            text.Append(type.Name);
            if (type.TypeArguments.Length > 0)
                AppendList(text, '<', type.TypeArguments, '>');
        }
    }

    private static void AppendList(StringBuilder text, char open, IReadOnlyList<ITypeSymbol> types, char close)
    {
        text.Append(open);
        for (var i = 0; i < types.Count; i++)
        {
            if (i > 0)
                text.Append(", ");
            Append(text, types[i]);
        }

        text.Append(close);
    }

    private static int OuterParameterCount(ITypeParameterSymbol parameter)
    {
        var count = 0;
        for (var outer = parameter.ContainingType?.ContainingType; outer is not null; outer = outer.ContainingType)
            count += outer.Arity;

        return count;
    }

    private static string? Keyword(SpecialType type) => type switch
    {
        SpecialType.System_Object => "object",
        SpecialType.System_Void => "void",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Char => "char",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_String => "string",
        SpecialType.System_IntPtr => "nint",
        SpecialType.System_UIntPtr => "nuint",
        _ => null,
    };
}
