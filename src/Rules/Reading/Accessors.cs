using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>Which methods are accessors, and of which property or event.</summary>
internal sealed class Accessors
{
    private readonly MetadataReader metadata;
    private readonly EntityHandle[] ofMethod;

    public Accessors(MetadataReader metadata)
    {
        this.metadata = metadata;
        ofMethod = new EntityHandle[metadata.GetTableRowCount(TableIndex.MethodDef) + 1];
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

    /// <summary>The property or event in the name of a method that only a reference or an extension names.</summary>
    /// <returns>The name, with the interface in front of it that it implements; null where it is none.</returns>
    public static string? FindOwner(string method)
    {
        var start = method.LastIndexOf('.') + 1;
        foreach (var prefix in (ReadOnlySpan<string>)["get_", "set_", "add_", "remove_"])
        {
            if (method.AsSpan(start).StartsWith(prefix, StringComparison.Ordinal) && method.Length > start + prefix.Length)
                return string.Concat(method.AsSpan(0, start), method.AsSpan(start + prefix.Length));
        }

        return null;
    }

    private void Set(MethodDefinitionHandle method, EntityHandle owner)
    {
        if (!method.IsNil)
            ofMethod[MetadataTokens.GetRowNumber(method)] = owner;
    }
}
