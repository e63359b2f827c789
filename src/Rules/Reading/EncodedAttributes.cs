using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>The types that attributes name which compilers write into tables of their own, ECMA-335 II.23.4 and II.22.11.</summary>
internal static class EncodedAttributes
{
    private const byte CustomMarshaler = 0x2C;
    private const byte SafeArray = 0x1D;
    private const byte ListOfPermissions = (byte)'.';

    /// <summary>Reads what carries such an attribute, and the names of types in it as attributes store them.</summary>
    public static IEnumerable<(EntityHandle Owner, string Type)> Read(MetadataReader metadata)
    {
        foreach (var (owner, descriptor) in Marshalled(metadata))
        {
            if (FindMarshalled(metadata.GetBlobReader(descriptor)) is { Length: > 0 } type)
                yield return (owner, type);
        }

        foreach (var handle in metadata.DeclarativeSecurityAttributes)
        {
            var permissions = metadata.GetDeclarativeSecurityAttribute(handle);
            foreach (var type in Permissions(metadata, permissions.PermissionSet))
                yield return (permissions.Parent, type);
        }
    }

    private static IEnumerable<(EntityHandle Owner, BlobHandle Descriptor)> Marshalled(MetadataReader metadata)
    {
        if (metadata.GetTableRowCount(TableIndex.FieldMarshal) == 0)
            yield break;

        foreach (var handle in metadata.FieldDefinitions)
        {
            var field = metadata.GetFieldDefinition(handle);
            if ((field.Attributes & FieldAttributes.HasFieldMarshal) != 0)
                yield return (handle, field.GetMarshallingDescriptor());
        }

        for (var row = 1; row <= metadata.GetTableRowCount(TableIndex.Param); row++)
        {
            var handle = MetadataTokens.ParameterHandle(row);
            var parameter = metadata.GetParameter(handle);
            if ((parameter.Attributes & ParameterAttributes.HasFieldMarshal) != 0)
                yield return (handle, parameter.GetMarshallingDescriptor());
        }
    }

    private static string? FindMarshalled(BlobReader descriptor)
    {
        switch (descriptor.Length == 0 ? 0 : descriptor.ReadByte())
        {
            case CustomMarshaler:
                // A guid and the name of an unmanaged type, which nobody fills in, come first.
                descriptor.ReadSerializedString();
                descriptor.ReadSerializedString();
                return descriptor.ReadSerializedString();
            case SafeArray when descriptor.RemainingBytes > 0:
                descriptor.ReadCompressedInteger();
                return descriptor.RemainingBytes > 0 ? descriptor.ReadSerializedString() : null;
            default:
                return null;
        }
    }

    private static List<string> Permissions(MetadataReader metadata, BlobHandle set)
    {
        // Compilers before .NET 2.0 wrote XML.
        var types = new List<string>();
        var blob = metadata.GetBlobReader(set);
        if (blob.Length == 0 || blob.ReadByte() != ListOfPermissions)
            return types;

        for (var count = blob.ReadCompressedInteger(); count > 0; count--)
        {
            // What compilers ask for by themselves, in unsafe code, is no more an attribute than the other implied ones.
            var type = blob.ReadSerializedString() ?? "";
            if (!type.StartsWith("System.Security.Permissions.SecurityPermissionAttribute,", StringComparison.Ordinal))
                types.Add(type);
            var size = blob.ReadCompressedInteger();
            blob.Offset += size;
        }

        return types;
    }
}
