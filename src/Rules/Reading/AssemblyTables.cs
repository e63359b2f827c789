using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Everything that is known about the assembly being read, shared by its walkers.</summary>
internal sealed class AssemblyTables
{
    public AssemblyTables(AssemblyImage image)
    {
        Image = image;
        Metadata = image.Metadata;
        Attributes = new AttributeIndex(Metadata);
        if (Attributes.IsReferenceAssembly)
            throw new FactsUnreadableException(image.Path, "it is a reference assembly, which has no code");

        Types = new TypeTable(Metadata, Attributes);
        Shapes = new TypeShapes(Metadata, Types);
        Accessors = new Accessors(Metadata);
        Owners = new Owners(Metadata);
        Members = new MemberTable(Metadata, Types, Owners, Accessors);
        Uses = new MemberUses(image, Types, Owners, Shapes);
        StaticTypes = new StaticTypes(Metadata, Types, Owners);
        Places = new Places(Metadata, image.Symbols, Types, Owners);
    }

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

    public FactTable Facts { get; } = new();

    public LinkTable Links { get; } = new();

    public List<TextRow> Texts { get; } = [];
}
