using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Everything that is known about the assembly being read, shared by its walkers.</summary>
internal sealed class AssemblyTables : IDisposable
{
    public AssemblyTables(AssemblyImage image, ReadingSpace space)
    {
        Image = image;
        Arrays = space.Arrays;
        Metadata = image.Metadata;
        var members = Metadata.MethodDefinitions.Count + Metadata.FieldDefinitions.Count + Metadata.TypeDefinitions.Count;
        Facts = new FactTable(space, members);
        Links = new LinkTable(space, members);
        Attributes = new AttributeIndex(Metadata, Arrays, space.Names);
        if (Attributes.IsReferenceAssembly)
            throw new FactsUnreadableException(image.Path, "it is a reference assembly, which has no code");

        Types = new TypeTable(Metadata, Attributes, Arrays, space.Names, space.Types);
        Shapes = new TypeShapes(Metadata, Types, Arrays);
        Owners = new Owners(Metadata, Arrays);
        Accessors = new Accessors(Metadata, Owners, Arrays);
        Members = new MemberTable(this, space);
        Uses = new MemberUses(this, space.Uses);
        StaticTypes = new StaticTypes(Metadata, Types, Owners, space.StaticTypes, Arrays);
        StaticRows = new StaticRows(Metadata, Types, Owners, StaticTypes, Arrays);
        TextUses = new TextUses(this);
        Forwards = ForwardReader.Read(Metadata, Types);
        Places = new Places(Metadata, image.Symbols, Types, Owners);
    }

    /// <summary>Lends the arrays that the tables need while they are filled.</summary>
    public RowArrays Arrays { get; }

    public AssemblyImage Image { get; }

    public MetadataReader Metadata { get; }

    public AttributeIndex Attributes { get; }

    public TypeTable Types { get; }

    public TypeShapes Shapes { get; }

    public Owners Owners { get; }

    public Accessors Accessors { get; }

    public MemberTable Members { get; }

    public MemberUses Uses { get; }

    public TextUses TextUses { get; }

    public StaticTypes StaticTypes { get; }

    public StaticRows StaticRows { get; }

    public Places Places { get; }

    public FactTable Facts { get; }

    public LinkTable Links { get; }

    /// <summary>What the assembly forwards to others.</summary>
    public IReadOnlyList<ForwardRow> Forwards { get; }

    public List<TextRow> Texts { get; } = [];

    public void Dispose() => Arrays.TakeBack();
}
