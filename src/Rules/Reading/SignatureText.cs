using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace ArchRules.Reading;

/// <summary>Spells signatures as <c>docs/facts.md</c> defines them. Only members that are an end of a fact are ever spelt.</summary>
internal sealed class SignatureText
{
    private const int DeepestNesting = 64;
    private const int TupleSize = 7;

    private readonly MetadataReader metadata;
    private readonly string?[] definitionNames;
    private readonly string?[] referenceNames;
    private readonly StringBuilder text = new();

    public SignatureText(MetadataReader metadata)
    {
        this.metadata = metadata;
        definitionNames = new string?[metadata.GetTableRowCount(TableIndex.TypeDef) + 1];
        referenceNames = new string?[metadata.GetTableRowCount(TableIndex.TypeRef) + 1];
    }

    /// <summary>The name and parameters of a method.</summary>
    public string Method(string name, BlobHandle signature)
    {
        text.Clear();
        text.Append(name).Append('(');
        var blob = metadata.GetBlobReader(signature);
        var count = TypeShapes.ReadMethodHeader(ref blob);
        var returnType = text.Length;
        AppendType(ref blob, 0);
        text.Length = returnType;
        for (var i = 0; i < count && !IsSentinel(blob); i++)
        {
            if (i > 0)
                text.Append(", ");
            AppendType(ref blob, 0);
        }

        return text.Append(')').ToString();
    }

    // Behind it are the variable arguments of one call, which the method does not declare.
    private static bool IsSentinel(BlobReader blob) => blob.ReadByte() == ElementType.Sentinel;

    private void AppendType(ref BlobReader blob, int depth)
    {
        if (depth > DeepestNesting)
            throw new BadImageFormatException("a signature is nested too deeply");

        var element = blob.ReadByte();
        switch (element)
        {
            case ElementType.ByReference:
                text.Append("ref ");
                AppendType(ref blob, depth + 1);
                return;
            case ElementType.Pointer:
                AppendType(ref blob, depth + 1);
                text.Append('*');
                return;
            case ElementType.Vector:
                AppendType(ref blob, depth + 1);
                text.Append("[]");
                return;
            case ElementType.Array:
                AppendType(ref blob, depth + 1);
                text.Append('[').Append(',', Math.Max(0, Math.Min(TypeShapes.SkipArrayShape(ref blob), 32) - 1)).Append(']');
                return;
            case ElementType.Pinned or ElementType.Sentinel:
                AppendType(ref blob, depth + 1);
                return;
            case ElementType.RequiredModifier or ElementType.OptionalModifier:
                blob.ReadTypeHandle();
                AppendType(ref blob, depth + 1);
                return;
            case ElementType.TypeParameter:
                text.Append('!').Append(blob.ReadCompressedInteger());
                return;
            case ElementType.MethodParameter:
                text.Append("!!").Append(blob.ReadCompressedInteger());
                return;
            case ElementType.ValueType or ElementType.Class:
                text.Append(NameOf(blob.ReadTypeHandle(), out _));
                return;
            case ElementType.GenericInstance:
                AppendInstance(ref blob, depth);
                return;
            case ElementType.FunctionPointer:
                AppendFunctionPointer(ref blob, depth);
                return;
            default:
                text.Append(ElementType.FindKeyword(element) ?? "?");
                return;
        }
    }

    private void AppendInstance(ref BlobReader blob, int depth)
    {
        blob.ReadByte();
        var name = NameOf(blob.ReadTypeHandle(), out var arity);
        var count = blob.ReadCompressedInteger();
        if (name == "Nullable" && count == 1)
        {
            AppendType(ref blob, depth + 1);
            text.Append('?');
            return;
        }

        if (name == "ValueTuple" && count > 1)
        {
            text.Append('(');
            AppendElements(ref blob, count, depth);
            text.Append(')');
            return;
        }

        // A nested type repeats the type arguments of its outer types; a simple name has only its own.
        text.Append(name);
        var start = text.Length;
        for (var i = count; i > 0; i--)
        {
            if (i == arity)
                text.Length = start;
            text.Append(text.Length == start ? '<' : ',').Append(text[^1] == ',' ? " " : "");
            AppendType(ref blob, depth + 1);
        }

        if (arity == 0)
            text.Length = start;
        if (text.Length > start)
            text.Append('>');
    }

    private void AppendElements(ref BlobReader blob, int count, int depth)
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append(", ");
            if (i < TupleSize || !TryAppendRest(ref blob, depth + 1))
                AppendType(ref blob, depth + 1);
        }
    }

    /// <summary>Appends the eighth and later elements of a tuple, which a nested tuple holds.</summary>
    private bool TryAppendRest(ref BlobReader blob, int depth)
    {
        var rest = blob;
        if (depth > DeepestNesting || rest.ReadByte() != ElementType.GenericInstance)
            return false;

        rest.ReadByte();
        if (NameOf(rest.ReadTypeHandle(), out _) != "ValueTuple")
            return false;

        AppendElements(ref rest, rest.ReadCompressedInteger(), depth);
        blob = rest;
        return true;
    }

    private void AppendFunctionPointer(ref BlobReader blob, int depth)
    {
        text.Append("delegate*<");
        var count = TypeShapes.ReadMethodHeader(ref blob);

        // The blob begins with the return type, C# ends with it.
        var start = text.Length;
        AppendType(ref blob, depth + 1);
        var returnType = text.ToString(start, text.Length - start);
        text.Length = start;
        for (var i = 0; i < count; i++)
        {
            AppendType(ref blob, depth + 1);
            text.Append(", ");
        }

        text.Append(returnType).Append('>');
    }

    private string NameOf(EntityHandle type, out int arity)
    {
        var full = FullNameOf(type);
        var mark = full.LastIndexOf('`');
        if (mark <= 0 || !int.TryParse(full.AsSpan(mark + 1), out arity))
            arity = 0;
        return CompilerMade.WrittenName(full);
    }

    private string FullNameOf(EntityHandle type)
    {
        var row = MetadataTokens.GetRowNumber(type);
        if (type.Kind == HandleKind.TypeReference)
        {
            var reference = metadata.GetTypeReference((TypeReferenceHandle)type);
            return referenceNames[row] ??= Keyword(metadata.GetString(reference.Name), reference.Namespace);
        }

        if (type.Kind != HandleKind.TypeDefinition)
            return "?";

        var definition = metadata.GetTypeDefinition((TypeDefinitionHandle)type);
        return definitionNames[row] ??= Keyword(metadata.GetString(definition.Name), definition.Namespace);
    }

    private string Keyword(string name, StringHandle ns) =>
        name == "Decimal" && metadata.StringComparer.Equals(ns, "System") ? "decimal" : name;
}
