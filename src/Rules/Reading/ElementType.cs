using System.Runtime.CompilerServices;

namespace ArchRules.Reading;

/// <summary>The element types of signatures, ECMA-335 II.23.1.16.</summary>
internal static class ElementType
{
    public const byte Void = 0x01;
    public const byte String = 0x0E;
    public const byte Pointer = 0x0F;
    public const byte ByReference = 0x10;
    public const byte ValueType = 0x11;
    public const byte Class = 0x12;
    public const byte TypeParameter = 0x13;
    public const byte Array = 0x14;
    public const byte GenericInstance = 0x15;
    public const byte TypedReference = 0x16;
    public const byte NativeInteger = 0x18;
    public const byte NativeUnsigned = 0x19;
    public const byte FunctionPointer = 0x1B;
    public const byte Object = 0x1C;
    public const byte Vector = 0x1D;
    public const byte MethodParameter = 0x1E;
    public const byte RequiredModifier = 0x1F;
    public const byte OptionalModifier = 0x20;
    public const byte Sentinel = 0x41;
    public const byte Pinned = 0x45;
    public const byte SystemType = 0x50;
    public const byte Boxed = 0x51;
    public const byte Enum = 0x55;

    /// <summary>Whether it stands for a built-in type, and nothing follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBuiltIn(byte element) =>
        element is (>= Void and <= String) or Object or NativeInteger or NativeUnsigned or TypedReference;

    /// <summary>The C# keyword of a built-in type, as UTF-8; a question mark where the element type is none.</summary>
    public static ReadOnlySpan<byte> KeywordOf(byte element) => element switch
    {
        Void => "void"u8,
        0x02 => "bool"u8,
        0x03 => "char"u8,
        0x04 => "sbyte"u8,
        0x05 => "byte"u8,
        0x06 => "short"u8,
        0x07 => "ushort"u8,
        0x08 => "int"u8,
        0x09 => "uint"u8,
        0x0A => "long"u8,
        0x0B => "ulong"u8,
        0x0C => "float"u8,
        0x0D => "double"u8,
        String => "string"u8,
        NativeInteger => "nint"u8,
        NativeUnsigned => "nuint"u8,
        Object => "object"u8,
        TypedReference => "TypedReference"u8,
        _ => "?"u8,
    };
}
