using System.Reflection.Metadata;

namespace ArchRules.Reading;

/// <summary>What is read past in the value of an attribute, ECMA-335 II.23.3.</summary>
internal static class AttributeBlob
{
    private const byte NullText = 0xFF;

    /// <summary>Reads past a text, or past null.</summary>
    public static void SkipText(ref BlobReader value)
    {
        var ahead = value;
        if (ahead.ReadByte() == NullText)
        {
            value = ahead;
            return;
        }

        var length = value.ReadCompressedInteger();
        value.Offset += length;
    }

    /// <summary>Reads past a number, a character or a truth value.</summary>
    /// <exception cref="BadImageFormatException">The type of the element is none of these.</exception>
    public static void SkipPrimitive(ref BlobReader value, byte element)
    {
        // bool, sbyte, byte; char, short, ushort; int, uint, float; long, ulong, double
        value.Offset += element switch
        {
            0x02 or 0x04 or 0x05 => 1,
            0x03 or 0x06 or 0x07 => 2,
            0x08 or 0x09 or 0x0C => 4,
            0x0A or 0x0B or 0x0D => 8,
            _ => throw new BadImageFormatException("an attribute has an argument of an unknown type"),
        };
    }
}
