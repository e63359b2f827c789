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
    private HashSet<EntityHandle>? implied;
    private HashSet<EntityHandle>? open;
    private readonly int own;
    private readonly bool isRecord;

    public ImpliedInterfaces(AssemblyTables tables, TypeDefinitionHandle type)
    {
        (metadata, shapes) = (tables.Metadata, tables.Shapes);
        var definition = metadata.GetTypeDefinition(type);
        foreach (var listed in definition.GetInterfaceImplementations())
            AddExtended(shapes.HeadOf(metadata.GetInterfaceImplementation(listed).Interface));

        // Damaged metadata may have a type derive from itself.
        var parent = shapes.HeadOf(definition.BaseType);
        for (var left = metadata.TypeDefinitions.Count; parent.Kind == HandleKind.TypeDefinition && !parent.IsNil && left > 0; left--)
        {
            AddExtended(parent);
            parent = shapes.HeadOf(metadata.GetTypeDefinition((TypeDefinitionHandle)parent).BaseType);
        }

        isRecord = RecordParameters.IsRecord(metadata, definition);
        own = tables.Types.Of(type);
    }

    public bool Contains(EntityHandle listed)
    {
        var head = shapes.HeadOf(listed);
        if (isRecord && head.Kind == HandleKind.TypeReference
            && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)head).Name, "IEquatable`1")
            && Array.IndexOf(shapes.Of(listed), ~own) >= 0)
            return true;

        return implied?.Contains(listed) == true || open?.Contains(head) == true;
    }

    private void AddExtended(EntityHandle type)
    {
        if (type.Kind != HandleKind.TypeDefinition || type.IsNil)
            return;

        foreach (var extended in metadata.GetTypeDefinition((TypeDefinitionHandle)type).GetInterfaceImplementations())
        {
            // What a generic type lists may stand for any construction of it; all others are listed with the same token.
            var listed = metadata.GetInterfaceImplementation(extended).Interface;
            var head = shapes.HeadOf(listed);
            var isNew = (implied ??= []).Add(listed);
            if (metadata.GetTypeDefinition((TypeDefinitionHandle)type).GetGenericParameters().Count > 0)
                isNew |= (open ??= []).Add(head);
            if (isNew)
                AddExtended(head);
        }
    }
}
