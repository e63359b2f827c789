using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>The members that are an end of some fact, as rows; each is spelt when first asked for.</summary>
internal sealed class MemberTable
{
    private const int Unknown = 0;

    private readonly MetadataReader metadata;
    private readonly TypeTable types;
    private readonly Accessors accessors;
    private readonly SignatureText text;
    private readonly Owners owners;
    private readonly int[] ofMethod;
    private readonly int[] ofField;
    private int[] ofType = new int[64];
    private readonly RowList<MemberRow> rows = new();
    private int[] slots = new int[1024];

    public MemberTable(MetadataReader metadata, TypeTable types, Owners owners, Accessors accessors)
    {
        this.owners = owners;
        this.metadata = metadata;
        this.types = types;
        this.accessors = accessors;
        text = new SignatureText(metadata);
        ofMethod = new int[metadata.GetTableRowCount(TableIndex.MethodDef) + 1];
        ofField = new int[metadata.GetTableRowCount(TableIndex.Field) + 1];
    }

    /// <summary>The rows in the order in which they were first asked for, without room for more.</summary>
    public IReadOnlyList<MemberRow> Finish() => rows.Trim();

    /// <summary>The row that stands for a type itself.</summary>
    public int OfType(int type)
    {
        if (type >= ofType.Length)
            Array.Resize(ref ofType, Math.Max(type + 1, ofType.Length * 2));

        ref var row = ref ofType[type];
        if (row == Unknown)
            row = Add(type, "") + 1;
        return row - 1;
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
        var name = metadata.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
            return Add(type, CompilerMade.FindProperty(name) ?? name);

        return Add(type, Accessors.FindOwner(name) ?? text.Method(name, member.Signature));
    }

    /// <summary>The row of a member that a type has from a base that is no dependency itself.</summary>
    public int OfInherited(int type, EntityHandle member)
    {
        if (member.Kind == HandleKind.MemberReference)
            return OfReference(type, (MemberReferenceHandle)member);

        return Add(type, rows[Of(member)].Signature);
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
        var name = metadata.GetString(method.Name);
        var declaring = owners.Of(handle);

        // The accessors of extension properties are plain static methods; their property lies in a type that no one wrote.
        var isInStaticClass = metadata.GetTypeDefinition(declaring).Attributes is var attributes
            && (attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) == (TypeAttributes.Abstract | TypeAttributes.Sealed);
        var property = isInStaticClass ? Accessors.FindOwner(name) : null;
        return Add(types.Of(declaring), property ?? text.Method(name, method.Signature));
    }

    private int OfField(FieldDefinitionHandle handle)
    {
        ref var row = ref ofField[MetadataTokens.GetRowNumber(handle)];
        if (row != Unknown)
            return row - 1;

        var field = metadata.GetFieldDefinition(handle);
        var name = metadata.GetString(field.Name);
        row = Add(types.Of(owners.Of(handle)), CompilerMade.FindProperty(name) ?? name) + 1;
        return row - 1;
    }

    private int OfProperty(PropertyDefinitionHandle handle) =>
        Add(TypeOf(accessors.FirstOf(handle)), metadata.GetString(metadata.GetPropertyDefinition(handle).Name));

    private int OfEvent(EventDefinitionHandle handle) =>
        Add(TypeOf(accessors.FirstOf(handle)), metadata.GetString(metadata.GetEventDefinition(handle).Name));

    private int TypeOf(MethodDefinitionHandle accessor) => types.Of(owners.Of(accessor));

    private int Add(int type, string signature)
    {
        if (rows.Count * 2 == slots.Length)
            Grow();

        ref var slot = ref SlotOf(type, signature);
        if (slot != 0)
            return slot - 1;

        rows.Add(new MemberRow(type, signature));
        slot = rows.Count;
        return slot - 1;
    }

    private ref int SlotOf(int type, string signature)
    {
        // A slot holds the index of a row plus one. A dictionary with keys of two parts is compiled anew by every process.
        var mask = slots.Length - 1;
        var slot = (signature.GetHashCode(StringComparison.Ordinal) ^ (type * 31)) & mask;
        while (slots[slot] != 0 && !(rows[slots[slot] - 1].Type == type && rows[slots[slot] - 1].Signature == signature))
            slot = (slot + 1) & mask;
        return ref slots[slot];
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var i = 0; i < rows.Count; i++)
            SlotOf(rows[i].Type, rows[i].Signature) = i + 1;
    }
}
