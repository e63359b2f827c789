using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>A constant on the evaluation stack: a text, a number, one of several numbers, or none.</summary>
internal readonly struct StackConstant(long value)
{
    private const long Text = 1L << 32;
    private const long Number = 2L << 32;
    private const long SomeNumber = 3L << 32;

    /// <summary>Whether the value is a number, known or not: the branches of a conditional may give different ones.</summary>
    public bool IsNumber => value >> 32 is 2 or 3;

    /// <summary>The number; null where the value is none, or not one only.</summary>
    public int? FindNumber() => value >> 32 == 2 ? (int)(uint)value : null;

    /// <summary>The text in the heap of user strings; nil where the value is no text constant.</summary>
    public UserStringHandle FindText() => value >> 32 == 1 ? MetadataTokens.UserStringHandle((int)value & 0xFFFFFF) : default;

    public static long OfText(int token) => Text | (uint)token;

    public static long OfNumber(int number) => Number | (uint)number;

    /// <summary>What is left of two constants where ways join.</summary>
    public static long Join(long one, long other)
    {
        if (one == other)
            return one;

        return new StackConstant(one).IsNumber && new StackConstant(other).IsNumber ? SomeNumber : 0;
    }
}
