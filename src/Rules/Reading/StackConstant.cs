using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArchRules.Reading;

/// <summary>
/// A constant on the evaluation stack: a text, a number, one of several numbers, or none; or a text that begins with what a variable holds.
/// </summary>
internal readonly struct StackConstant(long value)
{
    private const long Text = 1L << 32;
    private const long Number = 2L << 32;
    private const long SomeNumber = 3L << 32;
    private const long Start = 4L << 32;
    private const long Setting = 5L << 32;
    private const long Connection = 6L << 32;
    private const long Begun = 7L << 32;
    private const long Ended = 8L << 32;
    private const long Held = 9L << 32;

    /// <summary>Whether the value is a number, known or not: the branches of a conditional may give different ones.</summary>
    public bool IsNumber => value >> 32 is 2 or 3;

    /// <summary>The number; null where the value is none, or not one only.</summary>
    public int? FindNumber() => value >> 32 == 2 ? (int)(uint)value : null;

    /// <summary>The text in the heap of user strings; nil where the value is no text constant.</summary>
    public UserStringHandle FindText() => value >> 32 == 1 ? MetadataTokens.UserStringHandle((int)value & 0xFFFFFF) : default;

    /// <summary>The text that the value is or begins with; nil where nothing is known of it.</summary>
    public UserStringHandle FindStart() => value >> 32 is 1 or 4 ? MetadataTokens.UserStringHandle((int)value & 0xFFFFFF) : default;

    /// <summary>The key of the setting that the value is; nil where it is none.</summary>
    public UserStringHandle FindSetting() => value >> 32 is 5 or 6 ? MetadataTokens.UserStringHandle((int)value & 0xFFFFFF) : default;

    /// <summary>Whether the setting is a connection string, and its key the name of that.</summary>
    public bool IsConnection => value >> 32 == 6;

    /// <summary>Where the variable's value comes from that the text is or begins with; unknown where it begins otherwise.</summary>
    public int FindHolder() => value >> 32 is 7 or 8 or 9 ? (int)(uint)value : Origin.Unknown;

    /// <summary>Whether the text is what the variable holds, and nothing else.</summary>
    public bool IsHeld => value >> 32 == 9;

    /// <summary>Whether the first thing behind what the variable holds ends a host: a slash, a colon or the like.</summary>
    public bool IsEnded => value >> 32 == 8;

    /// <summary>A text that is what a variable holds.</summary>
    public static long OfHeld(int origin) => Held | (uint)origin;

    /// <summary>A text that begins with what a variable holds.</summary>
    /// <param name="origin">Where that comes from.</param>
    /// <param name="isEnded">Whether the next thing ends a host.</param>
    public static long OfBegun(int origin, bool isEnded) => (isEnded ? Ended : Begun) | (uint)origin;

    public static long OfStart(UserStringHandle text) => Start | (uint)MetadataTokens.GetHeapOffset(text);

    public static long OfSetting(UserStringHandle key, bool isConnection) =>
        (isConnection ? Connection : Setting) | (uint)MetadataTokens.GetHeapOffset(key);

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
