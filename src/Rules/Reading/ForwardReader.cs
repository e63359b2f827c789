using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Reads which types an assembly forwards to others: <c>[TypeForwardedTo]</c> is a table of the metadata, no attribute.</summary>
internal static class ForwardReader
{
    /// <summary>Reads them, each once: types of one name that differ in their arity move together.</summary>
    public static IReadOnlyList<ForwardRow> Read(MetadataReader metadata, TypeTable types)
    {
        // Nested types name the exported type around them instead of an assembly, and move with it.
        var count = metadata.ExportedTypes.Count;
        if (count == 0)
            return [];

        var forwards = new List<ForwardRow>(count);
        var known = new HashSet<ForwardRow>(count);
        foreach (var handle in metadata.ExportedTypes)
        {
            var type = metadata.GetExportedType(handle);
            if (!type.IsForwarder || type.Implementation.Kind != HandleKind.AssemblyReference)
                continue;

            var row = new ForwardRow(
                types.Shared(type.Namespace),
                CompilerMade.WrittenName(metadata.GetString(type.Name)),
                types.Shared(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation).Name));
            if (known.Add(row))
                forwards.Add(row);
        }

        return forwards;
    }
}
