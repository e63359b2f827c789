using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>Which methods are accessors, and of which property or event.</summary>
internal sealed class Accessors
{
    private readonly MetadataReader metadata;
    private readonly EntityHandle[] ofMethod;

    public Accessors(MetadataReader metadata, RowArrays arrays)
    {
        this.metadata = metadata;
        ofMethod = arrays.New<EntityHandle>(metadata.GetTableRowCount(TableIndex.MethodDef) + 1);
        foreach (var handle in metadata.PropertyDefinitions)
        {
            var accessors = metadata.GetPropertyDefinition(handle).GetAccessors();
            Set(accessors.Getter, handle);
            Set(accessors.Setter, handle);
            foreach (var other in accessors.Others)
                Set(other, FirstOf(handle).IsNil ? default(EntityHandle) : handle);
        }

        foreach (var handle in metadata.EventDefinitions)
        {
            var accessors = metadata.GetEventDefinition(handle).GetAccessors();
            Set(accessors.Adder, handle);
            Set(accessors.Remover, handle);
            Set(accessors.Raiser, FirstOf(handle).IsNil ? default(EntityHandle) : handle);
            foreach (var other in accessors.Others)
                Set(other, FirstOf(handle).IsNil ? default(EntityHandle) : handle);
        }
    }

    /// <summary>The property or event that a method is an accessor of; nil where it is none.</summary>
    public EntityHandle OwnerOf(MethodDefinitionHandle method) => ofMethod[MetadataTokens.GetRowNumber(method)];

    /// <summary>An accessor of a property or event; nil where it has none, which no language writes.</summary>
    public MethodDefinitionHandle FirstOf(PropertyDefinitionHandle property)
    {
        var accessors = metadata.GetPropertyDefinition(property).GetAccessors();
        return accessors.Getter.IsNil ? accessors.Setter : accessors.Getter;
    }

    /// <inheritdoc cref="FirstOf(PropertyDefinitionHandle)"/>
    public MethodDefinitionHandle FirstOf(EventDefinitionHandle definition)
    {
        var accessors = metadata.GetEventDefinition(definition).GetAccessors();
        return accessors.Adder.IsNil ? accessors.Remover : accessors.Adder;
    }

    /// <summary>
    /// Appends the property or event in the name of a method that only a reference or an extension names, with the interface in front
    /// of it that it implements.
    /// </summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryAppendOwner(ReadOnlySpan<byte> method, TextPieces text)
    {
        var start = method.LastIndexOf((byte)'.') + 1;
        var prefix = PrefixOf(method[start..]);
        if (prefix == 0 || method.Length == start + prefix)
            return false;

        text.Append(method[..start]).Append(method[(start + prefix)..]);
        return true;
    }

    private static int PrefixOf(ReadOnlySpan<byte> name)
    {
        if (name.StartsWith("get_"u8) || name.StartsWith("set_"u8) || name.StartsWith("add_"u8))
            return 4;

        return name.StartsWith("remove_"u8) ? 7 : 0;
    }

    private void Set(MethodDefinitionHandle method, EntityHandle owner)
    {
        if (!method.IsNil)
            ofMethod[MetadataTokens.GetRowNumber(method)] = owner;
    }
}
