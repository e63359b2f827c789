using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>Works out the types of values from where they come from, each once, with their arguments and elements.</summary>
internal sealed class StaticTypes
{
    private const int DeepestNesting = 64;

    private readonly RowArray<StaticType?>?[] ofToken = new RowArray<StaticType?>?[(int)TableIndex.MethodSpec + 1];
    private readonly RowArray<StaticType[]?> ofLocals;
    private readonly RowArrays arrays;
    private readonly MetadataReader metadata;
    private readonly TypeTable types;
    private readonly Owners owners;
    private readonly Pool<StaticType> pool;
    private readonly List<StaticType> elements = [];
    private readonly List<StaticType> parameters = [];
    private MethodDefinitionHandle method;
    private int localsToken;
    private bool hasParameters;
    private bool hasThis;
    private int nesting;

    public StaticTypes(MetadataReader metadata, TypeTable types, Owners owners, Pool<StaticType> pool, RowArrays arrays)
    {
        (this.metadata, this.types, this.owners, this.pool, this.arrays) = (metadata, types, owners, pool, arrays);
        ofLocals = arrays.New<StaticType[]?>(metadata.GetTableRowCount(TableIndex.StandAloneSig) + 1);
        pool.TakeBack();
    }

    /// <summary>Begins a body: arguments and local variables are those of this method.</summary>
    /// <param name="body">The method.</param>
    /// <param name="locals">The token of the signature of its local variables; 0 where it has none.</param>
    /// <param name="isInstance">Whether it is called on an object.</param>
    public void Begin(MethodDefinitionHandle body, int locals, bool isInstance)
    {
        (method, localsToken, hasThis) = (body, locals, isInstance);
        hasParameters = false;
    }

    /// <summary>The type of a value.</summary>
    public StaticType Of(int origin)
    {
        switch (Origin.KindOf(origin))
        {
            case Origin.Local:
                return OfLocal(Origin.IndexOf(origin));
            case Origin.Argument:
                return OfParameter(Origin.IndexOf(origin));
            case Origin.Known:
                return elements[Origin.IndexOf(origin)];
            case Origin.Null or Origin.Unknown:
                return StaticType.Unknown;
        }

        var table = origin >>> 24;
        var ofTable = ofToken[table] ??= arrays.New<StaticType?>(metadata.GetTableRowCount((TableIndex)table) + 1);
        ref var known = ref ofTable[Origin.IndexOf(origin)];
        return known ??= OfToken(MetadataTokens.EntityHandle(origin));
    }

    /// <summary>What stands for the elements of an array on a stack.</summary>
    public int ElementOf(int array)
    {
        if (Of(array).Element is not { } element || element == StaticType.Unknown)
            return Origin.Unknown;

        if (element.Origin == 0)
        {
            element.Origin = Origin.Known | elements.Count;
            elements.Add(element);
        }

        return element.Origin;
    }

    private StaticType OfToken(EntityHandle token) => token.Kind switch
    {
        HandleKind.TypeDefinition or HandleKind.TypeReference => Named(token, []),
        HandleKind.TypeSpecification => OfSpecification((TypeSpecificationHandle)token),
        HandleKind.FieldDefinition => OfField(metadata.GetFieldDefinition((FieldDefinitionHandle)token).Signature, []),
        HandleKind.MethodDefinition => OfReturned(metadata.GetMethodDefinition((MethodDefinitionHandle)token).Signature, [], []),
        HandleKind.MemberReference => OfReference((MemberReferenceHandle)token, []),
        HandleKind.MethodSpecification => OfInstance((MethodSpecificationHandle)token),
        _ => StaticType.Unknown,
    };

    private StaticType OfSpecification(TypeSpecificationHandle handle)
    {
        var blob = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);
        return Read(ref blob, [], [], 0);
    }

    private StaticType OfReference(MemberReferenceHandle handle, StaticType[] ofMethod)
    {
        var reference = metadata.GetMemberReference(handle);
        var ofType = reference.Parent.Kind == HandleKind.TypeSpecification ? Of(MetadataTokens.GetToken(reference.Parent)).Arguments : [];
        return reference.GetKind() == MemberReferenceKind.Field
            ? OfField(reference.Signature, ofType)
            : OfReturned(reference.Signature, ofType, ofMethod);
    }

    private StaticType OfInstance(MethodSpecificationHandle handle)
    {
        var specification = metadata.GetMethodSpecification(handle);
        var blob = metadata.GetBlobReader(specification.Signature);
        blob.ReadSignatureHeader();
        var arguments = new StaticType[blob.ReadNumber()];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Read(ref blob, [], [], 0);

        return specification.Method.Kind == HandleKind.MemberReference
            ? OfReference((MemberReferenceHandle)specification.Method, arguments)
            : OfReturned(metadata.GetMethodDefinition((MethodDefinitionHandle)specification.Method).Signature, [], arguments);
    }

    private StaticType OfField(BlobHandle signature, StaticType[] ofType)
    {
        var blob = metadata.GetBlobReader(signature);
        blob.ReadSignatureHeader();
        return Read(ref blob, ofType, [], 0);
    }

    private StaticType OfReturned(BlobHandle signature, StaticType[] ofType, StaticType[] ofMethod)
    {
        var blob = metadata.GetBlobReader(signature);
        blob.ReadMethodHeader();
        return Read(ref blob, ofType, ofMethod, 0);
    }

    private StaticType OfLocal(int index)
    {
        if (localsToken == 0)
            return StaticType.Unknown;

        var row = localsToken & 0xFFFFFF;
        ref var known = ref ofLocals[row];
        var locals = known ??= ReadLocals(row);
        return index < locals.Length ? locals[index] : StaticType.Unknown;
    }

    private StaticType[] ReadLocals(int row)
    {
        var blob = metadata.GetBlobReader(metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature);
        blob.ReadSignatureHeader();
        var read = new StaticType[blob.ReadNumber()];
        for (var i = 0; i < read.Length; i++)
            read[i] = Read(ref blob, [], [], 0);
        return read;
    }

    private StaticType OfParameter(int index)
    {
        // Most calls are made on 'this'.
        if (index == 0 && hasThis)
            return Of(MetadataTokens.GetToken(owners.Of(method)));
        if (!hasParameters)
            ReadParameters();
        return index < parameters.Count ? parameters[index] : StaticType.Unknown;
    }

    private void ReadParameters()
    {
        hasParameters = true;
        parameters.Clear();
        var definition = metadata.GetMethodDefinition(method);
        var blob = metadata.GetBlobReader(definition.Signature);
        var header = blob.ReadSignatureHeader();
        if (header.IsGeneric)
            blob.ReadNumber();
        if (header.IsInstance)
            parameters.Add(Of(MetadataTokens.GetToken(owners.Of(method))));

        var count = blob.ReadNumber();
        Read(ref blob, [], [], 0);
        for (; count > 0; count--)
            parameters.Add(Read(ref blob, [], [], 0));
    }

    private StaticType Named(EntityHandle type, StaticType[] arguments) => New(types.RowOf(type), arguments, null);

    private StaticType New(int row, StaticType[] arguments, StaticType? element)
    {
        var type = pool.Take();
        type.Begin(row, arguments, element);
        return type;
    }

    private StaticType Read(ref BlobReader blob, StaticType[] ofType, StaticType[] ofMethod, int depth)
    {
        if (depth > DeepestNesting)
            throw new BadImageFormatException("a signature is nested too deeply");

        while (true)
        {
            switch (blob.ReadByte())
            {
                // A value and the address of one are reached alike.
                case ElementType.Pointer or ElementType.ByReference or ElementType.Pinned or ElementType.Sentinel:
                    continue;
                case ElementType.RequiredModifier or ElementType.OptionalModifier:
                    blob.ReadType();
                    continue;
                case ElementType.ValueType or ElementType.Class:
                    return OfHandle(blob.ReadType());
                case ElementType.GenericInstance:
                    return ReadInstance(ref blob, ofType, ofMethod, depth);
                case ElementType.TypeParameter:
                    return Argument(ofType, blob.ReadNumber());
                case ElementType.MethodParameter:
                    return Argument(ofMethod, blob.ReadNumber());
                case ElementType.Vector:
                    return New(TypeTable.Dropped, [], Read(ref blob, ofType, ofMethod, depth + 1));
                case ElementType.Array:
                    var element = Read(ref blob, ofType, ofMethod, depth + 1);
                    blob.ReadArrayShape();
                    return New(TypeTable.Dropped, [], element);
                case ElementType.FunctionPointer:
                    for (var count = blob.ReadMethodHeader(); count >= 0; count--)
                        Read(ref blob, [], [], depth + 1);
                    return StaticType.FunctionPointer;
                default:
                    return StaticType.Unknown;
            }
        }
    }

    private StaticType OfHandle(EntityHandle type)
    {
        if (type.IsNil)
            return StaticType.Unknown;

        // Damaged metadata may have a specification lead back to itself.
        if (++nesting > DeepestNesting)
            throw new BadImageFormatException("a signature is nested too deeply");

        var known = Of(MetadataTokens.GetToken(type));
        nesting--;
        return known;
    }

    private StaticType ReadInstance(ref BlobReader blob, StaticType[] ofType, StaticType[] ofMethod, int depth)
    {
        blob.ReadByte();
        var head = blob.ReadType();
        var arguments = new StaticType[blob.ReadNumber()];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Read(ref blob, ofType, ofMethod, depth + 1);
        return Named(head, arguments);
    }

    private static StaticType Argument(StaticType[] arguments, int index) => index < arguments.Length ? arguments[index] : StaticType.Unknown;
}
