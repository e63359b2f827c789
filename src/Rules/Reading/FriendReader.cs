using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>Reads to which assemblies an assembly opens its internals.</summary>
internal static class FriendReader
{
    private const ushort Prolog = 1;

    public static string[] Read(MetadataReader metadata)
    {
        var friends = new List<string>();
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (!IsFriend(metadata, attribute.Constructor))
                continue;

            var value = metadata.GetBlobReader(attribute.Value);
            if (value.Length > 2 && value.ReadUInt16() == Prolog && value.ReadSerializedString() is { Length: > 0 } name)
                friends.Add(name);
        }

        return friends.ToArray();
    }

    private static bool IsFriend(MetadataReader metadata, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference)
            return false;

        var parent = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return parent.Kind == HandleKind.TypeReference
            && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)parent).Name, "InternalsVisibleToAttribute");
    }
}
