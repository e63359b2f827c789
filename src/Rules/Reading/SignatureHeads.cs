using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>
/// The types at the heads of the parts of a signature, without their arguments. Arrays, pointers and references are their elements. Less
/// work than <see cref="TypeShapes"/>, for whoever only asks which types a method takes.
/// </summary>
internal static class SignatureHeads
{
    private const int DeepestNesting = 64;

    /// <summary>Reads one part of a signature; the blob is left behind that part.</summary>
    /// <returns>The definition or reference; nil for built-in types and type parameters.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EntityHandle Read(MetadataReader metadata, ref BlobReader blob, int depth = 0)
    {
        var element = blob.ReadByte();
        return ElementType.IsBuiltIn(element) ? default : Read(metadata, ref blob, element, depth);
    }

    private static EntityHandle Read(MetadataReader metadata, ref BlobReader blob, byte element, int depth)
    {
        if (depth > DeepestNesting)
            throw new BadImageFormatException("a signature is nested too deeply");

        for (; ; element = blob.ReadByte())
        {
            switch (element)
            {
                case ElementType.Pointer or ElementType.ByReference or ElementType.Vector or ElementType.Pinned or ElementType.Sentinel:
                    continue;
                case ElementType.RequiredModifier or ElementType.OptionalModifier:
                    blob.ReadType();
                    continue;
                case ElementType.ValueType or ElementType.Class:
                    return HeadOf(metadata, blob.ReadType(), depth);
                case ElementType.GenericInstance:
                    blob.ReadByte();
                    var head = blob.ReadType();
                    for (var count = blob.ReadNumber(); count > 0; count--)
                        Read(metadata, ref blob, depth + 1);
                    return head;
                case ElementType.TypeParameter or ElementType.MethodParameter:
                    blob.ReadNumber();
                    return default;
                case ElementType.Array:
                    var ofElements = Read(metadata, ref blob, depth + 1);
                    blob.ReadArrayShape();
                    return ofElements;
                case ElementType.FunctionPointer:
                    for (var count = blob.ReadMethodHeader(); count >= 0; count--)
                        Read(metadata, ref blob, depth + 1);
                    return default;
                default:
                    return default;
            }
        }
    }

    private static EntityHandle HeadOf(MetadataReader metadata, EntityHandle type, int depth)
    {
        if (type.Kind != HandleKind.TypeSpecification || type.IsNil)
            return type;

        var blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
        return Read(metadata, ref blob, depth + 1);
    }
}
