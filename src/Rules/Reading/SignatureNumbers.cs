using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>
/// Numbers, types and headers as signatures hold them, ECMA-335 II.23.2. A run reads millions; nearly all numbers are of one byte or two.
/// </summary>
internal static class SignatureNumbers
{
    // By the last two bits of a coded type, a byte each.
    private const int Tables = (int)TableIndex.TypeDef | ((int)TableIndex.TypeRef << 8) | ((int)TableIndex.TypeSpec << 16);

    /// <summary>Reads a compressed number.</summary>
    /// <exception cref="BadImageFormatException">There is none.</exception>
    public static int ReadNumber(this ref BlobReader blob)
    {
        var first = blob.ReadByte();
        if (first < 0x80)
            return first;

        return first < 0xC0 ? ((first & 0x3F) << 8) | blob.ReadByte() : ReadLong(ref blob, first);
    }

    /// <summary>Reads the definition, reference or specification of a type; nil where the table is none of theirs.</summary>
    /// <exception cref="BadImageFormatException">There is none.</exception>
    public static EntityHandle ReadType(this ref BlobReader blob)
    {
        var coded = blob.ReadNumber();
        var table = (Tables >> ((coded & 3) * 8)) & 0xFF;
        return table == 0 ? default : MetadataTokens.EntityHandle((table << 24) | (coded >> 2));
    }

    /// <summary>Reads the head of a method's signature.</summary>
    /// <returns>The number of parameters; the blob is left at the return type.</returns>
    public static int ReadMethodHeader(this ref BlobReader blob)
    {
        if (blob.ReadSignatureHeader().IsGeneric)
            blob.ReadNumber();
        return blob.ReadNumber();
    }

    /// <summary>Reads past the rank, sizes and lower bounds of an array.</summary>
    /// <returns>The rank.</returns>
    public static int ReadArrayShape(this ref BlobReader blob)
    {
        var rank = blob.ReadNumber();
        for (var sizes = blob.ReadNumber(); sizes > 0; sizes--)
            blob.ReadNumber();
        for (var bounds = blob.ReadNumber(); bounds > 0; bounds--)
            blob.ReadCompressedSignedInteger();
        return rank;
    }

    private static int ReadLong(ref BlobReader blob, int first)
    {
        if ((first & 0xE0) != 0xC0)
            throw new BadImageFormatException("a number in a signature is damaged");

        return ((first & 0x1F) << 24) | (blob.ReadByte() << 16) | (blob.ReadByte() << 8) | blob.ReadByte();
    }
}
