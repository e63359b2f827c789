using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>
/// Works out the rows of the types of values from where they come from. For most values the row is all that anybody asks for, and takes
/// neither the arguments of the type nor an object that holds them: those are left to <see cref="StaticTypes"/>.
/// </summary>
internal sealed class StaticRows(MetadataReader metadata, TypeTable types, Owners owners, StaticTypes whole, RowArrays arrays)
{
    // Instead of a row: a type parameter, of which the arguments at hand may make a type.
    private const int Open = -3;

    // Rows of tokens are kept plus this many, so that 0 is one that nobody asked for yet.
    private const int Kept = 1 - Open;

    private readonly RowArray<int>?[] ofToken = new RowArray<int>?[(int)TableIndex.MethodSpec + 1];
    private readonly List<int> locals = [];
    private readonly List<int> parameters = [];
    private MethodDefinitionHandle method;
    private int localsToken;
    private int ofThis;
    private bool hasLocals;
    private bool hasParameters;

    /// <summary>Whether the first argument is the object that the method is called on.</summary>
    public bool HasThis { get; private set; }

    /// <summary>Begins a body: arguments and local variables are those of this method.</summary>
    /// <param name="body">The method.</param>
    /// <param name="variables">The token of the signature of its local variables; 0 where it has none.</param>
    /// <param name="isInstance">Whether its first argument is the object that it is called on.</param>
    public void Begin(MethodDefinitionHandle body, int variables, bool isInstance)
    {
        (method, localsToken) = (body, variables);
        (hasLocals, hasParameters, HasThis) = (false, false, isInstance);
        ofThis = types.Of(owners.Of(body));
        whole.Begin(body, variables, isInstance);
    }

    /// <summary>The row of the type of a value; below zero where it is built in, a type parameter, an array, or unknown.</summary>
    /// <param name="origin">Where the value comes from.</param>
    public int Of(int origin)
    {
        switch (Origin.KindOf(origin))
        {
            case Origin.Local:
                return OfLocal(Origin.IndexOf(origin));
            case Origin.Argument:
                return OfParameter(Origin.IndexOf(origin));
            case Origin.Known:
                return whole.Of(origin).Row;
            case Origin.Null or Origin.Unknown:
                return TypeTable.Dropped;
        }

        return ofToken[origin >>> 24] is { } ofTable && ofTable[Origin.IndexOf(origin)] is var known and not 0 ? known - Kept : AddToken(origin);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddToken(int token)
    {
        var table = token >>> 24;
        var ofTable = ofToken[table] ??= arrays.New<int>(metadata.GetTableRowCount((TableIndex)table) + 1);
        var row = OfToken(token);
        ofTable[Origin.IndexOf(token)] = row + Kept;
        return row;
    }

    private int OfToken(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference:
                return types.RowOf(handle);
            case HandleKind.FieldDefinition:
                return Closed(OfField(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).Signature));
            case HandleKind.MethodDefinition:
                return Closed(OfReturned(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).Signature));
        }

        // What the arguments of a type or method make of a type parameter takes all of the type.
        var row = handle.Kind switch
        {
            HandleKind.MemberReference => OfReference(metadata.GetMemberReference((MemberReferenceHandle)handle)),
            HandleKind.MethodSpecification => OfInstance(metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
            _ => Open,
        };
        return row == Open ? whole.Of(token).Row : row;
    }

    private int OfInstance(EntityHandle generic) => generic.Kind == HandleKind.MemberReference
        ? OfReference(metadata.GetMemberReference((MemberReferenceHandle)generic))
        : OfReturned(metadata.GetMethodDefinition((MethodDefinitionHandle)generic).Signature);

    private int OfReference(MemberReference reference) => reference.GetKind() == MemberReferenceKind.Field
        ? OfField(reference.Signature)
        : OfReturned(reference.Signature);

    private int OfField(BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        blob.ReadSignatureHeader();
        return Read(ref blob);
    }

    private int OfReturned(BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        blob.ReadMethodHeader();
        return Read(ref blob);
    }

    private int OfLocal(int index)
    {
        if (!hasLocals)
            ReadLocals();
        return index < locals.Count ? locals[index] : TypeTable.Dropped;
    }

    private void ReadLocals()
    {
        hasLocals = true;
        locals.Clear();
        if (localsToken == 0)
            return;

        var blob = metadata.GetBlobReader(
            metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(localsToken & 0xFFFFFF)).Signature);
        blob.ReadSignatureHeader();
        for (var count = blob.ReadNumber(); count > 0; count--)
            locals.Add(Closed(Read(ref blob)));
    }

    private int OfParameter(int index)
    {
        // Most calls are made on 'this'.
        if (index == 0 && HasThis)
            return ofThis;
        if (!hasParameters)
            ReadParameters();
        return index < parameters.Count ? parameters[index] : TypeTable.Dropped;
    }

    private void ReadParameters()
    {
        hasParameters = true;
        parameters.Clear();
        var blob = metadata.GetBlobReader(metadata.GetMethodDefinition(method).Signature);
        var header = blob.ReadSignatureHeader();
        if (header.IsGeneric)
            blob.ReadNumber();
        if (header.IsInstance)
            parameters.Add(ofThis);

        var count = blob.ReadNumber();
        Read(ref blob);
        for (; count > 0; count--)
            parameters.Add(Closed(Read(ref blob)));
    }

    /// <summary>Reads one part of a signature, as far as its end.</summary>
    private int Read(ref BlobReader blob)
    {
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
                    blob.ReadByte();
                    var head = blob.ReadType();
                    for (var count = blob.ReadNumber(); count > 0; count--)
                        SignatureHeads.Read(metadata, ref blob);
                    return types.RowOf(head);
                case ElementType.TypeParameter or ElementType.MethodParameter:
                    blob.ReadNumber();
                    return Open;
                case ElementType.Vector:
                    SignatureHeads.Read(metadata, ref blob);
                    return TypeTable.Dropped;
                case ElementType.Array:
                    SignatureHeads.Read(metadata, ref blob);
                    blob.ReadArrayShape();
                    return TypeTable.Dropped;
                case ElementType.FunctionPointer:
                    for (var count = blob.ReadMethodHeader(); count >= 0; count--)
                        SignatureHeads.Read(metadata, ref blob);
                    return TypeTable.Dropped;
                default:
                    return TypeTable.Dropped;
            }
        }
    }

    private int OfHandle(EntityHandle type) => type switch
    {
        { IsNil: true } => TypeTable.Dropped,
        { Kind: HandleKind.TypeSpecification } => whole.Of(MetadataTokens.GetToken(type)).Row,
        _ => types.RowOf(type),
    };

    private static int Closed(int row) => row == Open ? TypeTable.Dropped : row;
}
