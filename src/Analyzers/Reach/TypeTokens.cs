using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Analyzers.Reach;

/// <summary>
/// Some types of one module as signatures write them. To decode a signature costs ten times as much as to look whether it has one of
/// their tokens at all.
/// </summary>
internal sealed class TypeTokens(MetadataReader reader)
{
    // ECMA-335, II.23.1.16 and II.23.2.8: what a type's token stands behind, and the tag of one that is a signature of its own.
    private const byte RequiredModifier = 0x1f;
    private const byte OptionalModifier = 0x20;
    private const byte ValueType = 0x11;
    private const byte Class = 0x12;
    private const int SpecificationTag = 2;
    private const int TagBits = 3;

    private readonly HashSet<int> tokens = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => tokens.Count == 0;

    public void Add(EntityHandle type) => tokens.Add(CodedIndex.TypeDefOrRefOrSpec(type));

    /// <summary>Whether a signature may mention one of the types; in doubt, yes.</summary>
    public bool MayBeIn(BlobHandle signature)
    {
        var blob = reader.GetBlobReader(signature);
        while (blob.RemainingBytes > 1)
        {
            if (blob.ReadByte() is not (Class or ValueType or RequiredModifier or OptionalModifier))
                continue;

            // It may be a number that looks the same: then what follows is to be looked at byte by byte.
            var rest = blob.Offset;
            if (blob.TryReadCompressedInteger(out var token) && ((token & TagBits) == SpecificationTag || tokens.Contains(token)))
                return true;

            blob.Offset = rest;
        }

        return false;
    }
}
