using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>Spells signatures as <c>docs/facts.md</c> defines them, as UTF-8. Only members that are an end of a fact are ever spelt.</summary>
internal sealed class SignatureText
{
    private const int DeepestNesting = 64;
    private const int TupleSize = 7;
    private const int LargestRank = 32;

    private readonly MetadataReader metadata;
    private readonly NamePool names;
    private readonly TextPieces text;
    private readonly RowArray<WrittenTypeName> definitionNames;
    private readonly RowArray<WrittenTypeName> referenceNames;

    /// <param name="metadata">The assembly.</param>
    /// <param name="arrays">Lends memory.</param>
    /// <param name="names">Gives the names of types.</param>
    /// <param name="text">Takes what is spelt.</param>
    public SignatureText(MetadataReader metadata, RowArrays arrays, NamePool names, TextPieces text)
    {
        this.names = names;
        this.metadata = metadata;
        this.text = text;
        definitionNames = arrays.New<WrittenTypeName>(metadata.GetTableRowCount(TableIndex.TypeDef) + 1);
        referenceNames = arrays.New<WrittenTypeName>(metadata.GetTableRowCount(TableIndex.TypeRef) + 1);
    }

    /// <summary>Appends the name and parameters of a method.</summary>
    public void Method(ReadOnlySpan<byte> name, BlobHandle signature)
    {
        text.Append(name).Append((byte)'(');
        var blob = metadata.GetBlobReader(signature);
        var count = blob.ReadMethodHeader();
        SignatureHeads.Read(metadata, ref blob);
        for (var i = 0; i < count && !IsSentinel(blob); i++)
        {
            if (i > 0)
                text.Append(", "u8);
            AppendType(ref blob, 0);
        }

        text.Append((byte)')');
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
                text.Append("ref "u8);
                AppendType(ref blob, depth + 1);
                return;
            case ElementType.Pointer:
                AppendType(ref blob, depth + 1);
                text.Append((byte)'*');
                return;
            case ElementType.Vector:
                AppendType(ref blob, depth + 1);
                text.Append("[]"u8);
                return;
            case ElementType.Array:
                AppendType(ref blob, depth + 1);
                AppendRank(blob.ReadArrayShape());
                return;
            case ElementType.Pinned or ElementType.Sentinel:
                AppendType(ref blob, depth + 1);
                return;
            case ElementType.RequiredModifier or ElementType.OptionalModifier:
                blob.ReadType();
                AppendType(ref blob, depth + 1);
                return;
            case ElementType.TypeParameter:
                text.Append((byte)'!').Append(blob.ReadNumber());
                return;
            case ElementType.MethodParameter:
                text.Append("!!"u8).Append(blob.ReadNumber());
                return;
            case ElementType.ValueType or ElementType.Class:
                text.Append(NameOf(blob.ReadType()).Name);
                return;
            case ElementType.GenericInstance:
                AppendInstance(ref blob, depth);
                return;
            case ElementType.FunctionPointer:
                AppendFunctionPointer(ref blob, depth);
                return;
            default:
                text.Append(ElementType.KeywordOf(element));
                return;
        }
    }

    private void AppendInstance(ref BlobReader blob, int depth)
    {
        blob.ReadByte();
        var (name, arity, sugar) = NameOf(blob.ReadType());
        var count = blob.ReadNumber();
        if (sugar == TypeSugar.Nullable && count == 1)
        {
            AppendType(ref blob, depth + 1);
            text.Append((byte)'?');
            return;
        }

        if (sugar == TypeSugar.Tuple && count > 1)
        {
            text.Append((byte)'(');
            AppendElements(ref blob, count, depth);
            text.Append((byte)')');
            return;
        }

        // A nested type repeats the type arguments of its outer types; a simple name has only its own.
        text.Append(name);
        var start = text.Length;
        for (var i = count; i > 0; i--)
        {
            if (i == arity)
                text.Length = start;
            text.Append(text.Length == start ? "<"u8 : ", "u8);
            AppendType(ref blob, depth + 1);
        }

        if (arity == 0)
            text.Length = start;
        if (text.Length > start)
            text.Append((byte)'>');
    }

    private void AppendElements(ref BlobReader blob, int count, int depth)
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append(", "u8);
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
        if (NameOf(rest.ReadType()).Sugar != TypeSugar.Tuple)
            return false;

        AppendElements(ref rest, rest.ReadNumber(), depth);
        blob = rest;
        return true;
    }

    private void AppendFunctionPointer(ref BlobReader blob, int depth)
    {
        text.Append("delegate*<"u8);
        var count = blob.ReadMethodHeader();

        // The blob begins with the return type, C# ends with it.
        var start = text.Length;
        AppendType(ref blob, depth + 1);
        var returnType = text.Current[start..].ToArray();
        text.Length = start;
        for (var i = 0; i < count; i++)
        {
            AppendType(ref blob, depth + 1);
            text.Append(", "u8);
        }

        text.Append(returnType).Append((byte)'>');
    }

    private void AppendRank(int rank)
    {
        text.Append((byte)'[');
        for (var commas = Math.Min(rank, LargestRank) - 1; commas > 0; commas--)
            text.Append((byte)',');
        text.Append((byte)']');
    }

    private WrittenTypeName NameOf(EntityHandle type)
    {
        var row = MetadataTokens.GetRowNumber(type);
        if (type.Kind == HandleKind.TypeReference)
        {
            ref var known = ref referenceNames[row];
            if (known.Name is not null)
                return known;

            var reference = metadata.GetTypeReference((TypeReferenceHandle)type);
            return known = Read(reference.Name, reference.Namespace);
        }

        if (type.Kind != HandleKind.TypeDefinition)
            return WrittenTypeName.Unknown;

        ref var defined = ref definitionNames[row];
        if (defined.Name is not null)
            return defined;

        var definition = metadata.GetTypeDefinition((TypeDefinitionHandle)type);
        return defined = Read(definition.Name, definition.Namespace);
    }

    private WrittenTypeName Read(StringHandle name, StringHandle ns) =>
        WrittenTypeName.Of(names.Of(metadata, name), metadata.StringComparer.Equals(ns, "System"));
}
