using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;

namespace ArchRules.Reading;

/// <summary>
/// The types in a signature, as rows of the type table. A type itself is its row; the arguments of a generic type are the
/// complements of theirs, so that one array says both. Arrays, pointers and references are their elements.
/// </summary>
internal sealed class TypeShapes
{
    private const int DeepestNesting = 64;

    private readonly MetadataReader metadata;
    private readonly TypeTable types;
    private readonly int[]?[] specifications;
    private readonly List<int> buffer = [];

    public TypeShapes(MetadataReader metadata, TypeTable types)
    {
        this.metadata = metadata;
        this.types = types;
        specifications = new int[]?[metadata.GetTableRowCount(TableIndex.TypeSpec) + 1];
    }

    /// <summary>The types in a type token; empty where all are built in.</summary>
    public int[] Of(EntityHandle type)
    {
        if (type.IsNil)
            return [];
        if (type.Kind == HandleKind.TypeSpecification)
            return OfSpecification((TypeSpecificationHandle)type);

        var row = RowOf(type);
        return row < 0 ? [] : [row];
    }

    /// <summary>The row of the type that a token names, without its arguments; below zero where it has none.</summary>
    public int RowOf(EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => types.Of((TypeDefinitionHandle)type),
        HandleKind.TypeReference => types.Of((TypeReferenceHandle)type),
        _ => TypeTable.Dropped,
    };

    /// <summary>The definition or reference that a token names, without its arguments.</summary>
    /// <returns>The handle; nil for arrays, pointers and type parameters.</returns>
    public EntityHandle HeadOf(EntityHandle type)
    {
        if (type.Kind != HandleKind.TypeSpecification)
            return type;

        var blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
        if (blob.RemainingBytes < 2 || blob.ReadByte() != ElementType.GenericInstance)
            return default;

        blob.ReadByte();
        return blob.ReadTypeHandle();
    }

    /// <summary>The types of one part of a signature; the blob is left behind that part.</summary>
    public int[] Read(ref BlobReader blob)
    {
        var start = buffer.Count;
        Collect(ref blob, buffer, false, 0);
        return Take(start);
    }

    /// <summary>The types in the signature of a method or property: what it returns, then each parameter.</summary>
    public int[][] ReadMethod(BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        var count = ReadMethodHeader(ref blob) + 1;
        var parts = new int[count][];
        for (var i = 0; i < count; i++)
            parts[i] = Read(ref blob);
        return parts;
    }

    /// <summary>The types in the signature of a field.</summary>
    public int[] ReadField(BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        blob.ReadSignatureHeader();
        return Read(ref blob);
    }

    /// <summary>The types of each local variable.</summary>
    public int[][] ReadLocals(BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        blob.ReadSignatureHeader();
        var locals = new int[blob.ReadCompressedInteger()][];
        for (var i = 0; i < locals.Length; i++)
            locals[i] = Read(ref blob);
        return locals;
    }

    /// <summary>The types among the arguments that a generic method is called with, all as arguments.</summary>
    public int[] ReadMethodArguments(BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        blob.ReadSignatureHeader();
        var start = buffer.Count;
        for (var count = blob.ReadCompressedInteger(); count > 0; count--)
            Collect(ref blob, buffer, true, 0);
        return Take(start);
    }

    /// <summary>The row of the type at the head of one part of a signature; below zero where it has none.</summary>
    public int ReadHead(ref BlobReader blob)
    {
        var start = buffer.Count;
        Collect(ref blob, buffer, false, 0);
        var head = buffer.Count > start && buffer[start] >= 0 ? buffer[start] : TypeTable.Dropped;
        buffer.RemoveRange(start, buffer.Count - start);
        return head;
    }

    /// <summary>Reads the head of a method's signature.</summary>
    /// <returns>The number of parameters; the blob is left at the return type.</returns>
    public static int ReadMethodHeader(ref BlobReader blob)
    {
        if (blob.ReadSignatureHeader().IsGeneric)
            blob.ReadCompressedInteger();
        return blob.ReadCompressedInteger();
    }

    private int[] OfSpecification(TypeSpecificationHandle handle)
    {
        ref var known = ref specifications[MetadataTokens.GetRowNumber(handle)];
        if (known is not null)
            return known;

        var blob = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);
        return known = Read(ref blob);
    }

    private int[] Take(int start)
    {
        if (buffer.Count == start)
            return [];

        var taken = CollectionsMarshal.AsSpan(buffer)[start..].ToArray();
        buffer.RemoveRange(start, buffer.Count - start);
        return taken;
    }

    private void Collect(ref BlobReader blob, List<int> into, bool asArgument, int depth)
    {
        if (depth > DeepestNesting)
            throw new BadImageFormatException("a signature is nested too deeply");

        while (true)
        {
            switch (blob.ReadByte())
            {
                case ElementType.Pointer or ElementType.ByReference or ElementType.Vector or ElementType.Pinned or ElementType.Sentinel:
                    continue;
                case ElementType.RequiredModifier or ElementType.OptionalModifier:
                    var modifier = blob.ReadTypeHandle();
                    if (IsOfCompilers(modifier))
                        continue;

                    Collect(ref blob, into, asArgument, depth + 1);
                    Add(modifier, into, true, depth);
                    return;
                case ElementType.ValueType or ElementType.Class:
                    Add(blob.ReadTypeHandle(), into, asArgument, depth);
                    return;
                case ElementType.GenericInstance:
                    CollectInstance(ref blob, into, asArgument, depth);
                    return;
                case ElementType.TypeParameter or ElementType.MethodParameter:
                    blob.ReadCompressedInteger();
                    return;
                case ElementType.Array:
                    Collect(ref blob, into, asArgument, depth + 1);
                    SkipArrayShape(ref blob);
                    return;
                case ElementType.FunctionPointer:
                    for (var count = ReadMethodHeader(ref blob); count >= 0; count--)
                        Collect(ref blob, into, asArgument, depth + 1);
                    return;
                default:
                    return;
            }
        }
    }

    private void CollectInstance(ref BlobReader blob, List<int> into, bool asArgument, int depth)
    {
        blob.ReadByte();
        Add(blob.ReadTypeHandle(), into, asArgument, depth);
        for (var count = blob.ReadCompressedInteger(); count > 0; count--)
            Collect(ref blob, into, true, depth + 1);
    }

    private void Add(EntityHandle type, List<int> into, bool asArgument, int depth)
    {
        if (type.Kind == HandleKind.TypeSpecification)
        {
            var nested = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
            Collect(ref nested, into, asArgument, depth + 1);
            return;
        }

        if (type.IsNil)
            return;

        var row = RowOf(type);
        if (row >= 0)
            into.Add(asArgument ? ~row : row);
    }

    /// <summary>Whether a modifier is one by which compilers agree on <c>in</c>, <c>init</c>, <c>volatile</c> or a calling convention.</summary>
    private bool IsOfCompilers(EntityHandle modifier)
    {
        var ns = modifier.Kind switch
        {
            HandleKind.TypeReference => metadata.GetTypeReference((TypeReferenceHandle)modifier).Namespace,
            HandleKind.TypeDefinition => metadata.GetTypeDefinition((TypeDefinitionHandle)modifier).Namespace,
            _ => default,
        };
        return metadata.StringComparer.StartsWith(ns, "System.Runtime.");
    }

    /// <summary>Reads past the rank, sizes and lower bounds of an array.</summary>
    public static int SkipArrayShape(ref BlobReader blob)
    {
        var rank = blob.ReadCompressedInteger();
        for (var sizes = blob.ReadCompressedInteger(); sizes > 0; sizes--)
            blob.ReadCompressedInteger();
        for (var bounds = blob.ReadCompressedInteger(); bounds > 0; bounds--)
            blob.ReadCompressedSignedInteger();
        return rank;
    }
}
