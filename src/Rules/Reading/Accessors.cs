using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>Which methods are accessors, and of which property or event. To look for them in the metadata is a search each time.</summary>
internal sealed class Accessors
{
    private readonly RowArray<EntityHandle> ofMethod;
    private readonly RowArray<PropertyAccessorPair> ofProperty;
    private readonly RowArray<MethodDefinitionHandle> ofEvent;

    public Accessors(MetadataReader metadata, Owners owners, RowArrays arrays)
    {
        var (types, properties, events) = (metadata.TypeDefinitions.Count, metadata.PropertyDefinitions.Count, metadata.EventDefinitions.Count);
        ofMethod = arrays.New<EntityHandle>(metadata.GetTableRowCount(TableIndex.MethodDef) + 1);
        ofProperty = arrays.New<PropertyAccessorPair>(properties + 1);
        ofEvent = arrays.New<MethodDefinitionHandle>(events + 1);
        Properties = new MembersOfTypes(types, properties, arrays);
        Events = new MembersOfTypes(types, events, arrays);
        foreach (var handle in metadata.PropertyDefinitions)
            AddProperty(handle, metadata.GetPropertyDefinition(handle).GetAccessors());
        foreach (var handle in metadata.EventDefinitions)
            AddEvent(handle, metadata.GetEventDefinition(handle).GetAccessors());

        // The last first, so that each type's are in the order of their table.
        for (var row = properties; row > 0; row--)
            AddTo(Properties, ofProperty[row].First, row);
        for (var row = events; row > 0; row--)
            AddTo(Events, ofEvent[row], row);

        void AddTo(MembersOfTypes members, MethodDefinitionHandle accessor, int row)
        {
            if (!accessor.IsNil)
                members.Add(owners.Of(accessor), row);
        }
    }

    /// <summary>The properties of each type, without those that have no accessor.</summary>
    public MembersOfTypes Properties { get; }

    /// <summary>The events of each type, without those that have no accessor.</summary>
    public MembersOfTypes Events { get; }

    /// <summary>The property or event that a method is an accessor of; nil where it is none.</summary>
    public EntityHandle OwnerOf(MethodDefinitionHandle method) => ofMethod[MetadataTokens.GetRowNumber(method)];

    /// <summary>The accessors of a property.</summary>
    public PropertyAccessorPair Of(PropertyDefinitionHandle property) => ofProperty[MetadataTokens.GetRowNumber(property)];

    /// <summary>An accessor of a property or event; nil where it has none, which no language writes.</summary>
    public MethodDefinitionHandle FirstOf(PropertyDefinitionHandle property) => Of(property).First;

    /// <inheritdoc cref="FirstOf(PropertyDefinitionHandle)"/>
    public MethodDefinitionHandle FirstOf(EventDefinitionHandle definition) => ofEvent[MetadataTokens.GetRowNumber(definition)];

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

    private void AddProperty(PropertyDefinitionHandle handle, PropertyAccessors accessors)
    {
        var pair = new PropertyAccessorPair(accessors.Getter, accessors.Setter);
        ofProperty[MetadataTokens.GetRowNumber(handle)] = pair;
        Set(pair.Getter, handle);
        Set(pair.Setter, handle);
        foreach (var other in accessors.Others)
            Set(other, pair.First.IsNil ? default(EntityHandle) : handle);
    }

    private void AddEvent(EventDefinitionHandle handle, EventAccessors accessors)
    {
        var first = accessors.Adder.IsNil ? accessors.Remover : accessors.Adder;
        ofEvent[MetadataTokens.GetRowNumber(handle)] = first;
        Set(accessors.Adder, handle);
        Set(accessors.Remover, handle);
        Set(accessors.Raiser, first.IsNil ? default(EntityHandle) : handle);
        foreach (var other in accessors.Others)
            Set(other, first.IsNil ? default(EntityHandle) : handle);
    }

    private void Set(MethodDefinitionHandle method, EntityHandle owner)
    {
        if (!method.IsNil)
            ofMethod[MetadataTokens.GetRowNumber(method)] = owner;
    }
}
