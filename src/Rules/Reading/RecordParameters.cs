using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>The parameters of a record's constructors. A property of the same name is made of its parameter and adds no fact.</summary>
internal readonly struct RecordParameters
{
    private readonly MetadataReader? metadata;
    private readonly List<StringHandle>? names;

    private RecordParameters(MetadataReader metadata, List<StringHandle> names)
    {
        this.metadata = metadata;
        this.names = names;
    }

    public static RecordParameters Of(MetadataReader metadata, TypeDefinition type)
    {
        if (!IsRecord(metadata, type))
            return default;

        var names = new List<StringHandle>();
        foreach (var handle in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            if (!metadata.StringComparer.Equals(method.Name, ".ctor"))
                continue;

            foreach (var parameter in method.GetParameters())
                names.Add(metadata.GetParameter(parameter).Name);
        }

        return new RecordParameters(metadata, names);
    }

    /// <summary>Whether a type is a record or a record struct.</summary>
    public static bool IsRecord(MetadataReader metadata, TypeDefinition type)
    {
        foreach (var method in type.GetMethods())
        {
            var name = metadata.GetMethodDefinition(method).Name;
            if (CompilerMade.FirstByteOf(metadata, name) is (byte)'<' or (byte)'P'
                && (metadata.StringComparer.Equals(name, "<Clone>$") || metadata.StringComparer.Equals(name, "PrintMembers")))
                return true;
        }

        return false;
    }

    public bool Contains(StringHandle property)
    {
        if (names is null)
            return false;

        var name = metadata!.GetString(property);
        foreach (var known in names)
        {
            if (metadata.StringComparer.Equals(known, name))
                return true;
        }

        return false;
    }
}
