using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>
/// What a constructor does besides what is written in it: the compiler moves the initializers of fields to the front of every
/// constructor that calls a base constructor, and into the static constructor, which no one wrote if it may run early.
/// </summary>
internal readonly struct Construction
{
    private readonly AssemblyTables? tables;
    private readonly TypeDefinitionHandle type;
    private readonly EntityHandle baseType;

    private Construction(AssemblyTables tables, TypeDefinitionHandle type, EntityHandle baseType, int storeOpcode)
    {
        this.tables = tables;
        this.type = type;
        this.baseType = baseType;
        StoreOpcode = storeOpcode;
    }

    /// <summary>The instruction that ends an initializer; 0 where there are none.</summary>
    public int StoreOpcode { get; }

    /// <summary>Whether the method begins with initializers of fields.</summary>
    public bool HasInitializers => StoreOpcode != 0;

    public static Construction Of(AssemblyTables tables, MethodDefinitionHandle definition, MethodAttributes attributes)
    {
        var metadata = tables.Metadata;
        if ((attributes & MethodAttributes.RTSpecialName) == 0)
            return default;

        var handle = tables.Owners.Of(definition);
        var type = metadata.GetTypeDefinition(handle);
        var baseType = tables.Shapes.HeadOf(type.BaseType);
        if ((attributes & MethodAttributes.Static) != 0)
            return new Construction(tables, handle, baseType, (type.Attributes & TypeAttributes.BeforeFieldInit) != 0 ? Opcode.StoreStaticField : 0);

        // A struct calls no base constructor, so nothing shows where its initializers end.
        return new Construction(tables, handle, baseType, IsStruct(metadata, baseType) ? 0 : Opcode.StoreField);
    }

    /// <summary>Whether a directly called constructor is that of the base type or another one of the same type.</summary>
    public bool Chains(ref MemberUse use) => tables is not null && (use.Declaring == baseType || use.Declaring == type);

    /// <summary>Finds the field of the type itself that an instruction stores.</summary>
    /// <returns>The field; nil where the field is another type's.</returns>
    public FieldDefinitionHandle FindStored(ref MemberUse use)
    {
        if (use.Declaring != type)
            return default;
        if (use.Member.Kind == HandleKind.FieldDefinition)
            return (FieldDefinitionHandle)use.Member;

        // Inside a generic type, its own fields are referred to.
        var metadata = tables!.Metadata;
        var name = metadata.GetMemberReference((MemberReferenceHandle)use.Member).Name;
        foreach (var field in metadata.GetTypeDefinition(type).GetFields())
        {
            // Compilers write equal names once.
            if (metadata.GetFieldDefinition(field).Name == name)
                return field;
        }

        return FindNamed(metadata.GetString(name));
    }

    private FieldDefinitionHandle FindNamed(string name)
    {
        var metadata = tables!.Metadata;
        foreach (var field in metadata.GetTypeDefinition(type).GetFields())
        {
            if (metadata.StringComparer.Equals(metadata.GetFieldDefinition(field).Name, name))
                return field;
        }

        return default;
    }

    /// <summary>Whether the compiler made a field to keep a parameter of a primary constructor.</summary>
    public bool IsParameter(FieldDefinitionHandle field)
    {
        var name = tables!.Metadata.GetFieldDefinition(field).Name;
        return tables.Metadata.StringComparer.StartsWith(name, "<") && CompilerMade.FindProperty(tables.Metadata.GetString(name)) is null;
    }

    private static bool IsStruct(MetadataReader metadata, EntityHandle baseType) => baseType.Kind == HandleKind.TypeReference
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)baseType).Name, "ValueType");
}
