using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Everything that is known about the assembly being read, shared by its walkers.</summary>
internal sealed class AssemblyTables : IDisposable
{
    public AssemblyTables(AssemblyImage image, ReadingSpace space)
    {
        Image = image;
        Metadata = image.Metadata;
        var members = Metadata.MethodDefinitions.Count + Metadata.FieldDefinitions.Count + Metadata.TypeDefinitions.Count;
        Facts = new FactTable(space, members);
        Links = new LinkTable(space, members);
        Attributes = new AttributeIndex(Metadata, Arrays);
        if (Attributes.IsReferenceAssembly)
            throw new FactsUnreadableException(image.Path, "it is a reference assembly, which has no code");

        Types = new TypeTable(Metadata, Attributes, Arrays, space.Types);
        Shapes = new TypeShapes(Metadata, Types, Arrays);
        Owners = new Owners(Metadata, Arrays);
        Accessors = new Accessors(Metadata, Owners, Arrays);
        Members = new MemberTable(this, space);
        Uses = new MemberUses(this, space);
        StaticTypes = new StaticTypes(Metadata, Types, Owners, Arrays, space.StaticTypes);
        Forwards = ForwardReader.Read(Metadata, Types);
        Places = new Places(Metadata, image.Symbols, Types, Owners);
    }

    /// <summary>Lends the arrays that the tables need while they are filled.</summary>
    public RowArrays Arrays { get; } = new();

    public AssemblyImage Image { get; }

    public MetadataReader Metadata { get; }

    public AttributeIndex Attributes { get; }

    public TypeTable Types { get; }

    public TypeShapes Shapes { get; }

    public Owners Owners { get; }

    public Accessors Accessors { get; }

    public MemberTable Members { get; }

    public MemberUses Uses { get; }

    public StaticTypes StaticTypes { get; }

    public Places Places { get; }

    public FactTable Facts { get; }

    public LinkTable Links { get; }

    /// <summary>What the assembly forwards to others.</summary>
    public IReadOnlyList<ForwardRow> Forwards { get; }

    public List<TextRow> Texts { get; } = [];

    public void Dispose() => Arrays.Dispose();
}
