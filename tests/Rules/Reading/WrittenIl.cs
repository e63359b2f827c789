using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>
/// An assembly with one class <c>Front.C</c>, written token by token: what C# cannot say and other compilers do. Types of the assembly
/// <c>Store</c> are what its code may depend on.
/// </summary>
internal sealed class WrittenIl
{
    private readonly BlobBuilder code = new();
    private readonly AssemblyReferenceHandle store;
    private readonly AssemblyReferenceHandle core;
    private readonly MethodBodyStreamEncoder bodies;
    private readonly string type;
    private int fields;
    private int methods;

    /// <summary>Begins an assembly.</summary>
    /// <param name="type">The name of its class.</param>
    public WrittenIl(string type = "C")
    {
        this.type = type;
        bodies = new MethodBodyStreamEncoder(code);
        Metadata.AddModule(0, Metadata.GetOrAddString("Code.dll"), Metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        Metadata.AddAssembly(Metadata.GetOrAddString("Code"), new Version(1, 0), default, default, 0, AssemblyHashAlgorithm.None);
        core = Reference("System.Runtime");
        store = Reference("Store");
        Metadata.AddTypeDefinition(default, default, Metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
    }

    public MetadataBuilder Metadata { get; } = new();

    /// <summary>The class, which is the second type.</summary>
    public static TypeDefinitionHandle Class => MetadataTokens.TypeDefinitionHandle(2);

    public TypeReferenceHandle System(string name, string ns = "System") =>
        Metadata.AddTypeReference(core, Metadata.GetOrAddString(ns), Metadata.GetOrAddString(name));

    public TypeReferenceHandle Store(string name) => Metadata.AddTypeReference(store, Metadata.GetOrAddString("Store"), Metadata.GetOrAddString(name));

    /// <summary>The bytes of a signature: numbers as they are, types as compressed tokens.</summary>
    public static BlobBuilder Signature(params object[] parts)
    {
        var blob = new BlobBuilder();
        foreach (var part in parts)
        {
            if (part is int number)
                blob.WriteByte((byte)number);
            else
                blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec((EntityHandle)(TypeReferenceHandle)part));
        }

        return blob;
    }

    public FieldDefinitionHandle Field(string name, BlobBuilder signature)
    {
        fields++;
        return Metadata.AddFieldDefinition(FieldAttributes.Public, Metadata.GetOrAddString(name), Metadata.GetOrAddBlob(signature));
    }

    /// <summary>Adds a static method.</summary>
    public MethodDefinitionHandle Method(string name, BlobBuilder signature, Action<InstructionEncoder> write)
    {
        methods++;
        var encoder = new InstructionEncoder(new BlobBuilder(), new ControlFlowBuilder());
        write(encoder);
        return Metadata.AddMethodDefinition(
            MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, Metadata.GetOrAddString(name), Metadata.GetOrAddBlob(signature),
            bodies.AddMethodBody(encoder), MetadataTokens.ParameterHandle(1));
    }

    public MemberReferenceHandle Member(EntityHandle parent, string name, BlobBuilder signature) =>
        Metadata.AddMemberReference(parent, Metadata.GetOrAddString(name), Metadata.GetOrAddBlob(signature));

    public StandaloneSignatureHandle Standalone(BlobBuilder signature) => Metadata.AddStandaloneSignature(Metadata.GetOrAddBlob(signature));

    /// <summary>The attribute <c>Store.MarkAttribute</c>.</summary>
    public void Mark(EntityHandle parent) => Metadata.AddCustomAttribute(
        parent, Member(Store("MarkAttribute"), ".ctor", Signature(0x20, 0, 0x01)), Metadata.GetOrAddBlob(new byte[] { 1, 0, 0, 0 }));

    /// <summary>The facts about <c>Store</c>, as <c>Kind Type.Member -> Type.Member</c>.</summary>
    public string[] Read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("Code.dll");
        File.WriteAllBytes(path, ToArray());
        var facts = AssemblyFactsReader.Read(path);
        return facts.Dependencies.Select(facts.Describe)
            .Where(fact => fact.Target.Namespace == "Store")
            .Select(fact => $"{fact.Kind} {NameOf(fact.Source)} -> {NameOf(fact.Target)}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>The bytes of the assembly.</summary>
    /// <param name="version">What its metadata says of its version.</param>
    public byte[] ToArray(string version = "v4.0.30319")
    {
        Metadata.AddTypeDefinition(
            TypeAttributes.Public, Metadata.GetOrAddString("Front"), Metadata.GetOrAddString(type), System("Object"),
            MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        Assert.Equal((fields, methods), (Metadata.GetRowCount(TableIndex.Field), Metadata.GetRowCount(TableIndex.MethodDef)));
        var file = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(Metadata, version), code).Serialize(file);
        return file.ToArray();
    }

    private static string NameOf(CodeElement element) => element.Member.Length == 0 ? element.Type : element.Type + "." + element.Member;

    private AssemblyReferenceHandle Reference(string name) => Metadata.AddAssemblyReference(Metadata.GetOrAddString(name), new Version(1, 0), default, default, default, default);
}
