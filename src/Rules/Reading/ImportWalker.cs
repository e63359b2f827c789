using System.Reflection;
using System.Reflection.Metadata;
using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>Reads which native libraries methods are imported from: <c>[DllImport]</c> is a table of the metadata, no attribute.</summary>
internal sealed class ImportWalker(AssemblyTables tables, BodyWalker bodies)
{
    private readonly MetadataReader metadata = tables.Metadata;

    public void Walk()
    {
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if ((method.Attributes & MethodAttributes.PinvokeImpl) == 0)
                continue;

            // What [LibraryImport] generates is told by that attribute.
            var type = tables.Owners.Of(handle);
            if (tables.Types.IsMade(type) || CompilerMade.IsMethodName(metadata.GetString(method.Name)))
                continue;

            Add(handle, method, type);
        }
    }

    private void Add(MethodDefinitionHandle handle, MethodDefinition method, TypeDefinitionHandle type)
    {
        var import = method.GetImport();
        if (import.Module.IsNil)
            return;

        var library = metadata.GetString(metadata.GetModuleReference(import.Module).Name);
        var place = tables.Places.OfType(type);
        var isInRoot = bodies.Roots.IsRoot(metadata.GetTypeDefinition(type));
        tables.Texts.Add(new TextRow(
            tables.Members.Of(handle), "DllImport", TextRole.NativeLibrary, library, isInRoot, place.Document, place.Line, place.Column));
    }
}
