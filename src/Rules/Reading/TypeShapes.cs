using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

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
    private readonly RowArray<int[]?> specifications;
    private readonly ShapeTable shapes;
    private int[][] parts = new int[16][];
    private int[] buffer = new int[64];
    private int used;

    public TypeShapes(MetadataReader metadata, TypeTable types, RowArrays arrays)
    {
        shapes = new ShapeTable(arrays);
        this.metadata = metadata;
        this.types = types;
        specifications = arrays.New<int[]?>(metadata.GetTableRowCount(TableIndex.TypeSpec) + 1);
    }

    /// <summary>The types in a type token; empty where all are built in.</summary>
    public int[] Of(EntityHandle type)
    {
        if (type.IsNil)
            return [];
        if (type.Kind == HandleKind.TypeSpecification)
            return OfSpecification((TypeSpecificationHandle)type);

        var row = types.RowOf(type);
        return row < 0 ? [] : shapes.Of(row);
    }

    /// <summary>The shape of a type without arguments.</summary>
    public int[] OfRow(int type) => shapes.Of(type);

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
        return blob.ReadType();
    }

    /// <summary>Whether a definition or reference is that of nullable values, whose members and null the compiler writes by itself.</summary>
    public bool IsNullable(EntityHandle head)
    {
        var (ns, name) = head.Kind switch
        {
            HandleKind.TypeReference => metadata.GetTypeReference((TypeReferenceHandle)head) is var type ? (type.Namespace, type.Name) : default,
            HandleKind.TypeDefinition => metadata.GetTypeDefinition((TypeDefinitionHandle)head) is var type ? (type.Namespace, type.Name) : default,
            _ => default,
        };

        // Names that are projected from Windows metadata have no first byte.
        return CompilerMade.FirstByteOf(metadata, name) is (byte)'N' or 0
            && metadata.StringComparer.Equals(name, "Nullable`1") && metadata.StringComparer.Equals(ns, "System");
    }

    /// <summary>The types of one part of a signature; the blob is left behind that part.</summary>
    public int[] Read(ref BlobReader blob)
    {
        // Most are a built-in type, or one type alone, which take no buffer.
        var element = blob.ReadByte();
        if (ElementType.IsBuiltIn(element))
            return [];
        if (element is not (ElementType.ValueType or ElementType.Class))
            return ReadAll(ref blob, element);

        var type = blob.ReadType();
        return type.Kind == HandleKind.TypeSpecification ? OfNested(type) : Of(type);
    }

    private int[] ReadAll(ref BlobReader blob, byte element)
    {
        var start = used;
        Collect(ref blob, element, false, 0);
        return used == start ? [] : Take(start);
    }

    // What no compiler writes, and damaged code may write in circles.
    private int[] OfNested(EntityHandle specification)
    {
        var start = used;
        Add(specification, false, 0);
        return used == start ? [] : Take(start);
    }

    /// <summary>The types in the signature of a method or property: what it returns, then each parameter.</summary>
    /// <returns>Valid until the next signature is read.</returns>
    public ReadOnlySpan<int[]> ReadMethod(BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        var count = blob.ReadMethodHeader() + 1;
        for (var i = 0; i < count; i++)
        {
            if (i == parts.Length)
                Array.Resize(ref parts, i * 2);
            parts[i] = Read(ref blob);
        }

        return parts.AsSpan(0, count);
    }

    /// <summary>The types in the signature of a field.</summary>
    public int[] ReadField(BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        blob.ReadSignatureHeader();
        return Read(ref blob);
    }

    /// <summary>Reads the types of each local variable.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="locals">Takes them, and grows where that is needed.</param>
    /// <returns>How many local variables there are.</returns>
    public int ReadLocals(BlobHandle signature, ref int[][] locals)
    {
        var blob = metadata.GetBlobReader(signature);
        blob.ReadSignatureHeader();
        var count = blob.ReadNumber();
        if (count > locals.Length)
            locals = new int[Math.Max(count, locals.Length * 2)][];
        for (var i = 0; i < count; i++)
            locals[i] = Read(ref blob);
        return count;
    }

    /// <summary>The types among the arguments that a generic method is called with, all as arguments.</summary>
    public int[] ReadMethodArguments(BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        blob.ReadSignatureHeader();
        var start = used;
        for (var count = blob.ReadNumber(); count > 0; count--)
            Collect(ref blob, true, 0);
        return Take(start);
    }

    /// <summary>Two shapes, one behind the other.</summary>
    public int[] Join(int[] first, int[] second)
    {
        var start = used;
        Append(first);
        Append(second);
        return Take(start);
    }

    /// <summary>The arguments in a shape, without the types that have them.</summary>
    public int[] ArgumentsOf(int[] shape)
    {
        var start = used;
        foreach (var row in shape)
        {
            if (row < 0)
                Append([row]);
        }

        return Take(start);
    }

    /// <summary>The row of the type at the head of one part of a signature; below zero where it has none.</summary>
    public int ReadHead(ref BlobReader blob)
    {
        var start = used;
        Collect(ref blob, false, 0);
        var head = used > start && buffer[start] >= 0 ? buffer[start] : TypeTable.Dropped;
        used = start;
        return head;
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
        var taken = shapes.Of(buffer.AsSpan(start, used - start));
        used = start;
        return taken;
    }

    private void Collect(ref BlobReader blob, bool asArgument, int depth) => Collect(ref blob, blob.ReadByte(), asArgument, depth);

    private void Collect(ref BlobReader blob, byte element, bool asArgument, int depth)
    {
        if (depth > DeepestNesting)
            throw new BadImageFormatException("a signature is nested too deeply");

        for (; ; element = blob.ReadByte())
        {
            switch (element)
            {
                case ElementType.Pointer or ElementType.ByReference or ElementType.Vector or ElementType.Pinned or ElementType.Sentinel:
                    continue;
                case ElementType.RequiredModifier or ElementType.OptionalModifier:
                    var modifier = blob.ReadType();
                    if (IsOfCompilers(modifier))
                        continue;

                    Collect(ref blob, asArgument, depth + 1);
                    Add(modifier, true, depth);
                    return;
                case ElementType.ValueType or ElementType.Class:
                    Add(blob.ReadType(), asArgument, depth);
                    return;
                case ElementType.GenericInstance:
                    CollectInstance(ref blob, asArgument, depth);
                    return;
                case ElementType.TypeParameter or ElementType.MethodParameter:
                    blob.ReadNumber();
                    return;
                case ElementType.Array:
                    Collect(ref blob, asArgument, depth + 1);
                    blob.ReadArrayShape();
                    return;
                case ElementType.FunctionPointer:
                    for (var count = blob.ReadMethodHeader(); count >= 0; count--)
                        Collect(ref blob, asArgument, depth + 1);
                    return;
                default:
                    return;
            }
        }
    }

    private void CollectInstance(ref BlobReader blob, bool asArgument, int depth)
    {
        blob.ReadByte();
        Add(blob.ReadType(), asArgument, depth);
        for (var count = blob.ReadNumber(); count > 0; count--)
            Collect(ref blob, true, depth + 1);
    }

    private void Add(EntityHandle type, bool asArgument, int depth)
    {
        if (type.Kind == HandleKind.TypeSpecification)
        {
            var nested = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
            Collect(ref nested, asArgument, depth + 1);
            return;
        }

        if (type.IsNil)
            return;

        var row = types.RowOf(type);
        if (row < 0)
            return;

        if (used == buffer.Length)
            Grow(1);
        buffer[used++] = asArgument ? ~row : row;
    }

    private void Append(ReadOnlySpan<int> rows)
    {
        if (used + rows.Length > buffer.Length)
            Grow(rows.Length);
        rows.CopyTo(buffer.AsSpan(used));
        used += rows.Length;
    }

    private void Grow(int count) => Array.Resize(ref buffer, Math.Max(used + count, used * 2));

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
}
