using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace ArchRules.Benchmarks.Peers;

/// <summary>Takes note of each type in a signature and keeps none.</summary>
internal sealed class CountingProvider(ScanCounts counts) : ISignatureTypeProvider<int, object?>, ICustomAttributeTypeProvider<int>
{
    private const int SystemType = -1;
    private const byte Class = 0x12;

    public int GetSystemType() => SystemType;

    public bool IsSystemType(int type) => type == SystemType;

    public int GetTypeFromSerializedName(string name) => Count(name.Length);

    public PrimitiveTypeCode GetUnderlyingEnumType(int type) => PrimitiveTypeCode.Int32;

    public int GetPrimitiveType(PrimitiveTypeCode typeCode) => (int)typeCode;

    public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Count(rawTypeKind);

    public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        rawTypeKind == Class && reader.StringComparer.Equals(reader.GetTypeReference(handle).Name, "Type") ? SystemType : Count(rawTypeKind);

    public int GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        Count(rawTypeKind);

    public int GetSZArrayType(int elementType) => elementType;

    public int GetArrayType(int elementType, ArrayShape shape) => elementType;

    public int GetByReferenceType(int elementType) => elementType;

    public int GetPointerType(int elementType) => elementType;

    public int GetPinnedType(int elementType) => elementType;

    public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => genericType;

    public int GetGenericTypeParameter(object? genericContext, int index) => index;

    public int GetGenericMethodParameter(object? genericContext, int index) => index;

    public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => unmodifiedType;

    public int GetFunctionPointerType(MethodSignature<int> signature) => signature.ReturnType;

    private int Count(int value)
    {
        counts.Checksum += value;
        return value;
    }
}
