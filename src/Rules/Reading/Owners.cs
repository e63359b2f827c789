using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>The types that declare methods and fields. Metadata lists the members of types; the way back is a search for each.</summary>
internal sealed class Owners
{
    private readonly RowArray<TypeDefinitionHandle> ofMethod;
    private readonly RowArray<TypeDefinitionHandle> ofField;

    public Owners(MetadataReader metadata, RowArrays arrays)
    {
        ofMethod = arrays.New<TypeDefinitionHandle>(metadata.GetTableRowCount(TableIndex.MethodDef) + 1);
        ofField = arrays.New<TypeDefinitionHandle>(metadata.GetTableRowCount(TableIndex.Field) + 1);
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            foreach (var method in type.GetMethods())
                ofMethod[MetadataTokens.GetRowNumber(method)] = handle;
            foreach (var field in type.GetFields())
                ofField[MetadataTokens.GetRowNumber(field)] = handle;
        }
    }

    /// <summary>The type that declares a method.</summary>
    public TypeDefinitionHandle Of(MethodDefinitionHandle method) => ofMethod[MetadataTokens.GetRowNumber(method)];

    /// <summary>The type that declares a field.</summary>
    public TypeDefinitionHandle Of(FieldDefinitionHandle field) => ofField[MetadataTokens.GetRowNumber(field)];
}
