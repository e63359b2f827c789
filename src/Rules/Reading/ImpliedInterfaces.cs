using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>
/// The interfaces that metadata lists for a type though no one wrote them there: those that another listed interface extends, that
/// a base class has, and what a record is equatable to. Known as far as the types lie in the same assembly.
/// </summary>
internal sealed class ImpliedInterfaces
{
    private readonly MetadataReader metadata;
    private readonly TypeShapes shapes;
    private readonly HashSet<EntityHandle> implied = [];
    private readonly bool isRecord;

    public ImpliedInterfaces(MetadataReader metadata, TypeShapes shapes, TypeDefinitionHandle type)
    {
        this.metadata = metadata;
        this.shapes = shapes;
        var definition = metadata.GetTypeDefinition(type);
        foreach (var listed in definition.GetInterfaceImplementations())
            AddExtended(shapes.HeadOf(metadata.GetInterfaceImplementation(listed).Interface));

        var seen = new HashSet<EntityHandle>();
        for (var parent = shapes.HeadOf(definition.BaseType); parent.Kind == HandleKind.TypeDefinition && !parent.IsNil && seen.Add(parent);)
        {
            AddExtended(parent);
            parent = shapes.HeadOf(metadata.GetTypeDefinition((TypeDefinitionHandle)parent).BaseType);
        }

        isRecord = RecordParameters.IsRecord(metadata, definition);
    }

    public bool Contains(EntityHandle listed)
    {
        var head = shapes.HeadOf(listed);
        if (isRecord && head.Kind == HandleKind.TypeReference
            && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)head).Name, "IEquatable`1"))
            return true;

        return implied.Contains(head);
    }

    private void AddExtended(EntityHandle type)
    {
        if (type.Kind != HandleKind.TypeDefinition || type.IsNil)
            return;

        foreach (var extended in metadata.GetTypeDefinition((TypeDefinitionHandle)type).GetInterfaceImplementations())
        {
            var head = shapes.HeadOf(metadata.GetInterfaceImplementation(extended).Interface);
            if (implied.Add(head))
                AddExtended(head);
        }
    }
}
