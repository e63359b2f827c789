using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>Resolves the tokens of methods and fields, each once.</summary>
internal sealed class MemberUses
{
    private const byte CallCode = 0x28;

    private readonly AssemblyImage image;
    private readonly MetadataReader metadata;
    private readonly TypeTable types;
    private readonly Owners owners;
    private readonly TypeShapes shapes;
    private readonly Pieces<MemberUse> uses;

    // By the number of the table in the metadata, for each row the number of its use; 0 until the token is asked for.
    private readonly RowArray<int>[] numbers = new RowArray<int>[(int)TableIndex.MethodSpec + 1];

    /// <param name="tables">The assembly.</param>
    /// <param name="uses">Takes what is worked out.</param>
    public MemberUses(AssemblyTables tables, Pieces<MemberUse> uses)
    {
        this.uses = uses;
        uses.Clear();
        (image, metadata, types, owners, shapes) = (tables.Image, tables.Metadata, tables.Types, tables.Owners, tables.Shapes);
        foreach (var table in (ReadOnlySpan<TableIndex>)[TableIndex.MethodDef, TableIndex.Field, TableIndex.MemberRef, TableIndex.MethodSpec])
            numbers[(int)table] = tables.Arrays.New<int>(metadata.GetTableRowCount(table) + 1);
    }

    /// <summary>Resolves a token of a method or field.</summary>
    /// <returns>What it means, for as long as the assembly is read.</returns>
    /// <exception cref="BadImageFormatException">The token is neither.</exception>
    public ref MemberUse Of(int token)
    {
        var table = token >>> 24;
        if (table >= numbers.Length)
            throw new BadImageFormatException($"token {token:X8} is no member");

        ref var number = ref numbers[table][token & 0xFFFFFF];
        return ref number == 0 ? ref Add(token, ref number) : ref uses[number - 1];
    }

    // Worked out where it stays, and known only when it is: a damaged one is never seen.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref MemberUse Add(int token, ref int number)
    {
        ref var use = ref uses.Add();
        var index = uses.Count;
        Resolve(token, token & 0xFFFFFF, ref use);
        number = index;
        return ref use;
    }

    private void Resolve(int token, int row, ref MemberUse use)
    {
        switch ((TableIndex)(token >>> 24))
        {
            case TableIndex.MethodDef:
                OfMethod(MetadataTokens.MethodDefinitionHandle(row), ref use);
                return;
            case TableIndex.Field:
                OfField(MetadataTokens.FieldDefinitionHandle(row), ref use);
                return;
            case TableIndex.MemberRef:
                OfReference(MetadataTokens.MemberReferenceHandle(row), ref use);
                return;
            default:
                OfSpecification(MetadataTokens.MethodSpecificationHandle(row), ref use);
                return;
        }
    }

    /// <summary>The rows of the parameters that are value types without arguments; below zero for all others. Empty where there are none.</summary>
    public int[] ValueParameters(ref MemberUse use) => use.Extra ??= ReadValueParameters(use.Member);

    private int[] ReadValueParameters(EntityHandle member)
    {
        var blob = metadata.GetBlobReader(SignatureOf(member));
        var count = blob.ReadMethodHeader();
        shapes.ReadHead(ref blob);
        int[]? rows = null;
        for (var i = 0; i < count; i++)
        {
            var element = blob;
            var isValue = element.ReadByte() == ElementType.ValueType;
            var row = shapes.ReadHead(ref blob);
            if (!isValue || row < 0)
                continue;

            if (rows is null)
                Array.Fill(rows = new int[count], TypeTable.Dropped);
            rows[i] = row;
        }

        return rows ?? [];
    }

    private BlobHandle SignatureOf(EntityHandle method) => method.Kind == HandleKind.MethodDefinition
        ? metadata.GetMethodDefinition((MethodDefinitionHandle)method).Signature
        : metadata.GetMemberReference((MemberReferenceHandle)method).Signature;

    private void OfMethod(MethodDefinitionHandle handle, ref MemberUse use)
    {
        var method = metadata.GetMethodDefinition(handle);
        if (CompilerMade.MayBeMethodName(metadata, method.Name) && metadata.StringComparer.StartsWith(method.Name, "<>n__")
            && FindBaseCall(method) is var called and not 0)
            use = Of(called);
        else
            Create(handle, owners.Of(handle), default, method.Name, method.Signature, ref use);
    }

    private void OfReference(MemberReferenceHandle handle, ref MemberUse use)
    {
        var reference = metadata.GetMemberReference(handle);
        var parent = reference.Parent;
        if (parent.Kind == HandleKind.MethodDefinition)
        {
            // A call with variable arguments names the method of its own assembly, and says how much it passes.
            use = Of(MetadataTokens.GetToken(parent));
            var blob = metadata.GetBlobReader(reference.Signature);
            use.ParameterCount = blob.ReadMethodHeader();
            return;
        }

        var declaring = shapes.HeadOf(parent);
        if (reference.GetKind() == MemberReferenceKind.Field)
            CreateField(handle, declaring, parent, reference.Name, reference.Signature, ref use);
        else
            Create(handle, declaring, parent, reference.Name, reference.Signature, ref use);
    }

    private void OfSpecification(MethodSpecificationHandle handle, ref MemberUse use)
    {
        var specification = metadata.GetMethodSpecification(handle);
        use = Of(MetadataTokens.GetToken(specification.Method));
        var own = shapes.ReadMethodArguments(specification.Signature);
        if (use.Type == TypeTable.Plumbing || own.Length == 0)
            return;

        use.Arguments = shapes.Join(use.Arguments, own);
        if (Array.Exists(own, row => (types.Roles(~row) & TypeRoles.HandedBuilder) != 0))
            FindHandedBuilders(specification.Signature, ref use);
    }

    private void FindHandedBuilders(BlobHandle arguments, ref MemberUse use)
    {
        var blob = metadata.GetBlobReader(arguments);
        blob.ReadSignatureHeader();
        for (int i = 0, count = blob.ReadNumber(); i < count; i++)
        {
            var element = blob;
            var isNamed = element.ReadByte() is ElementType.Class or ElementType.ValueType or ElementType.GenericInstance;
            var roles = types.Roles(shapes.ReadHead(ref blob));
            if (!isNamed || (roles & TypeRoles.HandedBuilder) == 0 || !Takes(use.Member, i))
                continue;

            use.Set(UseTraits.HandsBuilder, true);
            use.Set(UseTraits.IsRegistration, (roles & TypeRoles.Builder) != 0);
        }
    }

    /// <summary>Whether a parameter of a method is one of its type parameters itself, or a reference to such a value.</summary>
    private bool Takes(EntityHandle method, int typeParameter)
    {
        var blob = metadata.GetBlobReader(SignatureOf(method));
        var count = blob.ReadMethodHeader();
        for (shapes.ReadHead(ref blob); count > 0; count--)
        {
            var element = blob;
            var type = element.ReadByte();
            for (; type is ElementType.ByReference or ElementType.RequiredModifier or ElementType.OptionalModifier; type = element.ReadByte())
            {
                if (type != ElementType.ByReference)
                    element.ReadType();
            }

            if (type == ElementType.MethodParameter && element.ReadNumber() == typeParameter)
                return true;

            shapes.ReadHead(ref blob);
        }

        return false;
    }

    private void OfField(FieldDefinitionHandle handle, ref MemberUse use)
    {
        var field = metadata.GetFieldDefinition(handle);
        CreateField(handle, owners.Of(handle), default, field.Name, field.Signature, ref use);
    }

    private void CreateField(
        EntityHandle member, EntityHandle declaring, EntityHandle parent, StringHandle name, BlobHandle signature, ref MemberUse use)
    {
        Begin(member, declaring, parent, ref use);
        use.Arguments = ArgumentsOf(parent);
        use.Extra = !use.MadeType.IsNil && CompilerMade.IsVariable(metadata, name) ? shapes.ReadField(signature) : [];
    }

    private void Create(
        EntityHandle member, EntityHandle declaring, EntityHandle parent, StringHandle name, BlobHandle signature, ref MemberUse use)
    {
        Begin(member, declaring, parent, ref use);
        var blob = metadata.GetBlobReader(signature);
        var start = blob;
        use.Set(UseTraits.HasThis, start.ReadSignatureHeader().IsInstance);
        use.ParameterCount = blob.ReadMethodHeader();
        use.Set(UseTraits.HasResult, !IsVoid(blob));
        if (parent.Kind == HandleKind.TypeSpecification && use.Type != TypeTable.Plumbing && !shapes.IsNullable(declaring))
            use.Arguments = ArgumentsOf(parent);
        use.Set(UseTraits.IsArray, declaring.IsNil && parent.Kind == HandleKind.TypeSpecification);
        use.Set(UseTraits.IsConstructor, IsConstructor(name));
        use.Set(UseTraits.IsDelegate, use is { IsConstructor: true, ParameterCount: 2 } && IsDelegate(blob));
        use.Set(UseTraits.IsRegistration, (types.Roles(use.Type) & TypeRoles.Builder) != 0 || types.HaveRole(TypeRoles.Builder, blob, use.ParameterCount));
        use.Made = MadeMethod(member, declaring, name, !use.MadeType.IsNil);
    }

    private void Begin(EntityHandle member, EntityHandle declaring, EntityHandle parent, ref MemberUse use)
    {
        use.Begin(member, declaring, parent.IsNil ? declaring : parent, types.RowOf(declaring));
        use.Set(UseTraits.IsInMadeType, declaring.Kind == HandleKind.TypeDefinition && types.IsMade((TypeDefinitionHandle)declaring));
    }

    /// <summary>Whether a signature, read as far as its return type, gives nothing back.</summary>
    public static bool IsVoid(BlobReader blob)
    {
        var element = blob.ReadByte();
        for (; element is ElementType.RequiredModifier or ElementType.OptionalModifier; element = blob.ReadByte())
            blob.ReadType();
        return element == ElementType.Void;
    }

    private static bool IsDelegate(BlobReader blob) =>
        blob.RemainingBytes == 3 && blob.ReadByte() == ElementType.Void
        && blob.ReadByte() == ElementType.Object && blob.ReadByte() == ElementType.NativeInteger;

    private int[] ArgumentsOf(EntityHandle parent)
    {
        if (parent.Kind != HandleKind.TypeSpecification)
            return [];

        // The type itself is the end of another fact; for an array, so is its element.
        var shape = shapes.Of(parent);
        var count = 0;
        foreach (var row in shape)
            count += row < 0 ? 1 : 0;
        return count == shape.Length ? shape : shapes.ArgumentsOf(shape);
    }

    private MethodDefinitionHandle MadeMethod(EntityHandle member, EntityHandle declaring, StringHandle name, bool isInMadeType)
    {
        if (declaring.Kind != HandleKind.TypeDefinition || !(isInMadeType || CompilerMade.IsMethodName(metadata, name)))
            return default;
        if (member.Kind == HandleKind.MethodDefinition)
            return (MethodDefinitionHandle)member;

        // Inside a generic type the compiler refers to its own methods; their names are unique.
        var text = metadata.GetString(name);
        foreach (var method in metadata.GetTypeDefinition((TypeDefinitionHandle)declaring).GetMethods())
        {
            if (metadata.StringComparer.Equals(metadata.GetMethodDefinition(method).Name, text))
                return method;
        }

        return default;
    }

    /// <summary>The token of the method that a compiler-made method passes the call of a base method on to; 0 where there is none.</summary>
    private int FindBaseCall(MethodDefinition method)
    {
        var code = new MethodBody(image.BytesAt(method.RelativeVirtualAddress)).Code;
        for (var offset = 0; offset < code.Length;)
        {
            var size = OperandSizes.Of(code[offset]);
            if (code[offset] == CallCode)
                return BinaryPrimitives.ReadInt32LittleEndian(code[(offset + 1)..]);
            if (code[offset] == 0xFE || size == OperandSizes.Switch)
                return 0;

            offset += 1 + (size == OperandSizes.Token ? 4 : size);
        }

        return 0;
    }

    private bool IsConstructor(StringHandle name) =>
        CompilerMade.FirstByteOf(metadata, name) == '.' && metadata.StringComparer.Equals(name, ".ctor");
}
