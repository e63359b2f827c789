using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ArchRules.Core.Tests.Catalog;

/// <summary>A public type of an assembly, with the names of its public and protected members.</summary>
internal sealed record PublicType(string Assembly, string Namespace, string Name, IReadOnlyList<string> Members)
{
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;
}

/// <summary>Reads the public types of assemblies from their metadata; nothing is loaded.</summary>
internal static class PublicTypes
{
    public static IEnumerable<PublicType> In(IEnumerable<string> files) => files.Order(StringComparer.Ordinal).SelectMany(Read);

    private static List<PublicType> Read(string file)
    {
        var types = new List<PublicType>();
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        if (!image.HasMetadata || !image.GetMetadataReader().IsAssembly)
            return types;

        var metadata = image.GetMetadataReader();
        var assembly = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if ((type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                types.Add(new PublicType(assembly, metadata.GetString(type.Namespace), metadata.GetString(type.Name).Split('`')[0], Members(metadata, type)));
        }

        return types;
    }

    private static string[] Members(MetadataReader metadata, TypeDefinition type) => type.GetMethods()
        .Select(metadata.GetMethodDefinition)
        .Where(method => (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem)
        .Select(method => metadata.GetString(method.Name))
        .Select(name => name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) ? name[4..] : name)
        .Where(name => !name.Contains('.', StringComparison.Ordinal))
        .Distinct()
        .Order(StringComparer.Ordinal)
        .ToArray();
}
