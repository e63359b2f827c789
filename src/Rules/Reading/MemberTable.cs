using System.Numerics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using ArchRules.Facts;
using ArchRules.Storing;

namespace ArchRules.Reading;

/// <summary>The members that are an end of some fact, as rows; each is spelt when first asked for.</summary>
internal sealed unsafe class MemberTable
{
    private const int Unknown = 0;
    private const int FewestSlots = 256;

    private readonly MetadataReader metadata;
    private readonly TypeTable types;
    private readonly Accessors accessors;
    private readonly TextPieces text;
    private readonly SignatureText signatures;
    private readonly Owners owners;
    private readonly RowArrays arrays;
    private readonly RowArray<int> ofMethod;
    private readonly RowArray<int> ofField;
    private RowArray<int> ofType;
    private readonly RowList<MemberRow> rows;

    // The number of a row plus one in the bits of the mask, and above them those of its hash, which nearly always tell whether it is the one.
    private RowArray<int> slots;
    private int mask;

    public MemberTable(AssemblyTables tables, ReadingSpace space)
    {
        (metadata, types, owners, accessors, arrays, text) = (tables.Metadata, tables.Types, tables.Owners, tables.Accessors, tables.Arrays, space.Texts);
        rows = new RowList<MemberRow>(space.Members);
        signatures = new SignatureText(metadata, arrays, space.Names, text);
        var methods = metadata.GetTableRowCount(TableIndex.MethodDef) + 1;
        ofMethod = arrays.New<int>(methods);
        ofField = arrays.New<int>(metadata.GetTableRowCount(TableIndex.Field) + 1);
        ofType = arrays.New<int>(metadata.GetTableRowCount(TableIndex.TypeDef) + metadata.GetTableRowCount(TableIndex.TypeRef));
        var most = methods + metadata.GetTableRowCount(TableIndex.Field) + metadata.GetTableRowCount(TableIndex.MemberRef) + ofType.Length;
        mask = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestSlots, most)) - 1;
        slots = arrays.New<int>(mask + 1);
    }

    /// <summary>The rows in the order in which they were first asked for, without room for more.</summary>
    public IReadOnlyList<MemberRow> Finish() => rows.Trim();

    /// <summary>The row that stands for a type itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OfType(int type) => type < ofType.Length && ofType[type] is var row and not Unknown ? row - 1 : AddType(type);

    private int AddType(int type)
    {
        if (type >= ofType.Length)
            GrowTypes(type);

        text.Length = 0;
        var row = Add(type);
        ofType[type] = row + 1;
        return row;
    }

    /// <summary>The row of something that the assembly defines: accessors are their property, backing fields theirs.</summary>
    public int Of(EntityHandle member) => member.Kind switch
    {
        HandleKind.TypeDefinition => OfType(types.Of((TypeDefinitionHandle)member)),
        HandleKind.MethodDefinition => OfMethod((MethodDefinitionHandle)member),
        HandleKind.FieldDefinition => OfField((FieldDefinitionHandle)member),
        HandleKind.PropertyDefinition => OfProperty((PropertyDefinitionHandle)member),
        HandleKind.EventDefinition => OfEvent((EventDefinitionHandle)member),
        _ => throw new BadImageFormatException($"a {member.Kind} is no member"),
    };

    /// <summary>The row of a member that another type's reference names.</summary>
    /// <param name="type">The row of its type.</param>
    /// <param name="reference">The reference.</param>
    public int OfReference(int type, MemberReferenceHandle reference)
    {
        var member = metadata.GetMemberReference(reference);
        var name = NameOf(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
            text.Append(CompilerMade.PropertyOrField(name));
        else if (!Accessors.TryAppendOwner(name, text))
            signatures.Method(name, member.Signature);

        return Add(type);
    }

    /// <summary>The row of a member that a type has from a base that is no dependency itself.</summary>
    public int OfInherited(int type, EntityHandle member)
    {
        if (member.Kind == HandleKind.MemberReference)
            return OfReference(type, (MemberReferenceHandle)member);

        var inherited = Of(member);
        text.Length = 0;
        text.Append(rows[inherited].Utf8);
        return Add(type);
    }

    /// <summary>Says what other assemblies see of a member.</summary>
    public void Show(int row, Surface surface) => rows[row] = rows[row] with { Surface = surface };

    private int OfMethod(MethodDefinitionHandle handle)
    {
        ref var row = ref ofMethod[MetadataTokens.GetRowNumber(handle)];
        if (row != Unknown)
            return row - 1;

        var owner = accessors.OwnerOf(handle);
        row = (owner.IsNil ? AddMethod(handle) : Of(owner)) + 1;
        return row - 1;
    }

    private int AddMethod(MethodDefinitionHandle handle)
    {
        var method = metadata.GetMethodDefinition(handle);
        var name = NameOf(method.Name);
        var declaring = owners.Of(handle);

        // The accessors of extension properties are plain static methods; their property lies in a type that no one wrote.
        const TypeAttributes Static = TypeAttributes.Abstract | TypeAttributes.Sealed;
        var isInStaticClass = (metadata.GetTypeDefinition(declaring).Attributes & Static) == Static;
        if (!isInStaticClass || !Accessors.TryAppendOwner(name, text))
            signatures.Method(name, method.Signature);

        return Add(types.Of(declaring));
    }

    private int OfField(FieldDefinitionHandle handle)
    {
        ref var row = ref ofField[MetadataTokens.GetRowNumber(handle)];
        if (row != Unknown)
            return row - 1;

        text.Append(CompilerMade.PropertyOrField(NameOf(metadata.GetFieldDefinition(handle).Name)));
        row = Add(types.Of(owners.Of(handle))) + 1;
        return row - 1;
    }

    private int OfProperty(PropertyDefinitionHandle handle) =>
        AddNamed(accessors.FirstOf(handle), metadata.GetPropertyDefinition(handle).Name);

    private int OfEvent(EventDefinitionHandle handle) =>
        AddNamed(accessors.FirstOf(handle), metadata.GetEventDefinition(handle).Name);

    private int AddNamed(MethodDefinitionHandle accessor, StringHandle name)
    {
        text.Append(NameOf(name));
        return Add(types.Of(owners.Of(accessor)));
    }

    // No string for names that are compared and copied only.
    private ReadOnlySpan<byte> NameOf(StringHandle name)
    {
        // A name begins a text: what a damaged signature may have left behind is no part of it.
        text.Length = 0;
        var blob = metadata.GetBlobReader(name);
        return new ReadOnlySpan<byte>(blob.StartPointer, blob.Length);
    }

    /// <summary>Adds the member whose signature has just been written, if it is new.</summary>
    private int Add(int type)
    {
        // At most two thirds full.
        if (rows.Count * 3 > mask * 2)
            Grow();

        var hash = TextHash.Of(text.Current, type);
        ref var slot = ref SlotOf(hash, type, text.Current);
        if (slot != 0)
        {
            text.Length = 0;
            return (slot & mask) - 1;
        }

        rows.Add(MemberRow.OfUtf8(type, text.Keep()));
        slot = (hash & ~mask) | rows.Count;
        return rows.Count - 1;
    }

    private ref int SlotOf(int hash, int type, ReadOnlySpan<byte> signature)
    {
        // A dictionary with keys of two parts is compiled anew by every process.
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot == 0 || (((slot ^ hash) & ~mask) == 0 && IsSame(rows[(slot & mask) - 1], type, signature)))
                return ref slot;
        }
    }

    private static bool IsSame(in MemberRow row, int type, ReadOnlySpan<byte> signature) =>
        row.Type == type && signature.SequenceEqual(row.Utf8);

    private void GrowTypes(int type)
    {
        var old = ofType.Span;
        ofType = arrays.New<int>(Math.Max(type + 1, old.Length * 2));
        old.CopyTo(ofType.Span);
    }

    private void Grow()
    {
        mask = (mask << 1) | 1;
        slots = arrays.New<int>(mask + 1);
        for (var number = 1; number <= rows.Count; number++)
        {
            var row = rows[number - 1];
            var hash = TextHash.Of(row.Utf8, row.Type);
            var at = hash & mask;
            while (slots[at] != 0)
                at = (at + 1) & mask;
            slots[at] = (hash & ~mask) | number;
        }
    }
}
