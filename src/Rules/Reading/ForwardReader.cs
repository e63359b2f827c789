using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Reads which types an assembly forwards to others: <c>[TypeForwardedTo]</c> is a table of the metadata, no attribute.</summary>
internal static class ForwardReader
{
    public static ForwardRow[] Read(MetadataReader metadata)
    {
        // Nested types name the exported type around them instead of an assembly, and move with it.
        var forwards = new HashSet<ForwardRow>();
        foreach (var handle in metadata.ExportedTypes)
        {
            var type = metadata.GetExportedType(handle);
            if (type.IsForwarder && type.Implementation.Kind == HandleKind.AssemblyReference)
                forwards.Add(new ForwardRow(
                    metadata.GetString(type.Namespace),
                    CompilerMade.WrittenName(metadata.GetString(type.Name)),
                    metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation).Name)));
        }

        return forwards.ToArray();
    }
}
