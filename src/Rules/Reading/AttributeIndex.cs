using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>
/// One pass over the attributes of an assembly: what they say about their owners, and which of them someone wrote.
/// </summary>
internal sealed class AttributeIndex
{
    private readonly MetadataReader metadata;
    private readonly NamePool names;
    private readonly HashSet<EntityHandle> generated = [];
    private readonly HashSet<EntityHandle> compilerGenerated = [];
    private readonly RowArray<bool> compilerGeneratedMethods;
    private readonly RowArray<bool> compilerGeneratedFields;
    private readonly RowArray<Meaning> ofDefinition;
    private readonly RowArray<Meaning> ofReference;

    public AttributeIndex(MetadataReader metadata, RowArrays arrays, NamePool names)
    {
        (this.metadata, this.names) = (metadata, names);
        compilerGeneratedMethods = arrays.New<bool>(metadata.GetTableRowCount(TableIndex.MethodDef) + 1);
        compilerGeneratedFields = arrays.New<bool>(metadata.GetTableRowCount(TableIndex.Field) + 1);
        ofDefinition = arrays.New<Meaning>(metadata.GetTableRowCount(TableIndex.MethodDef) + 1);
        ofReference = arrays.New<Meaning>(metadata.GetTableRowCount(TableIndex.MemberRef) + 1);
        Written = new List<CustomAttributeHandle>(metadata.CustomAttributes.Count);
        foreach (var handle in metadata.CustomAttributes)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            var meaning = MeaningOf(attribute.Constructor);
            if ((meaning & Meaning.Written) != 0)
                Written.Add(handle);
            if ((meaning & Meaning.CompilerGenerated) != 0)
                AddCompilerGenerated(attribute.Parent);
            if ((meaning & Meaning.Generated) != 0)
                generated.Add(attribute.Parent);
            if ((meaning & Meaning.ReferenceAssembly) != 0 && attribute.Parent.Kind == HandleKind.AssemblyDefinition)
                IsReferenceAssembly = true;
        }
    }

    [Flags]
    private enum Meaning : byte
    {
        NotAsked = 0,
        Known = 16,
        Written = 1,
        CompilerGenerated = 2,
        Generated = 4,
        ReferenceAssembly = 8,
    }

    /// <summary>Whether the assembly has declarations only.</summary>
    public bool IsReferenceAssembly { get; }

    /// <summary>The attributes that the compiler does not write by itself, in the order of their table.</summary>
    public List<CustomAttributeHandle> Written { get; }

    /// <summary>Whether a type says that a tool or the compiler made it.</summary>
    public bool IsGenerated(TypeDefinitionHandle type) => generated.Contains(type) || compilerGenerated.Contains(type);

    /// <summary>Whether a member says that the compiler made it.</summary>
    public bool IsCompilerGenerated(EntityHandle member) => member.Kind switch
    {
        HandleKind.MethodDefinition => compilerGeneratedMethods[MetadataTokens.GetRowNumber(member)],
        HandleKind.FieldDefinition => compilerGeneratedFields[MetadataTokens.GetRowNumber(member)],
        _ => compilerGenerated.Contains(member),
    };

    // Most are accessors and the fields of properties, and every method is asked about.
    private void AddCompilerGenerated(EntityHandle member)
    {
        if (member.Kind == HandleKind.MethodDefinition)
            compilerGeneratedMethods[MetadataTokens.GetRowNumber(member)] = true;
        else if (member.Kind == HandleKind.FieldDefinition)
            compilerGeneratedFields[MetadataTokens.GetRowNumber(member)] = true;
        else
            compilerGenerated.Add(member);
    }

    private Meaning MeaningOf(EntityHandle constructor)
    {
        var table = constructor.Kind == HandleKind.MemberReference ? ofReference : ofDefinition;
        ref var known = ref table[MetadataTokens.GetRowNumber(constructor)];
        if (known == Meaning.NotAsked)
            known = Meaning.Known | ReadMeaning(constructor);
        return known;
    }

    private Meaning ReadMeaning(EntityHandle constructor)
    {
        var (ns, name) = NameOf(constructor);
        return (ns, name) switch
        {
            ("System.Runtime.CompilerServices", "CompilerGeneratedAttribute") => Meaning.CompilerGenerated,
            ("System.Runtime.CompilerServices", "ReferenceAssemblyAttribute") => Meaning.ReferenceAssembly,
            ("System.CodeDom.Compiler", "GeneratedCodeAttribute") => Meaning.Generated | Meaning.Written,
            ("Microsoft.CodeAnalysis", "EmbeddedAttribute") => Meaning.Generated,
            ("Microsoft.VisualBasic", "Embedded") => Meaning.Generated,
            _ => SystemTypes.IsImpliedAttribute(ns, name) ? 0 : Meaning.Written,
        };
    }

    private (string Namespace, string Name) NameOf(EntityHandle constructor)
    {
        var type = constructor.Kind == HandleKind.MemberReference
            ? metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent
            : metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
        if (type.Kind == HandleKind.TypeReference)
        {
            var reference = metadata.GetTypeReference((TypeReferenceHandle)type);
            return (names.Of(metadata, reference.Namespace), names.Of(metadata, reference.Name));
        }

        if (type.Kind != HandleKind.TypeDefinition)
            return ("", "");

        var definition = metadata.GetTypeDefinition((TypeDefinitionHandle)type);
        return (names.Of(metadata, definition.Namespace), names.Of(metadata, definition.Name));
    }
}
