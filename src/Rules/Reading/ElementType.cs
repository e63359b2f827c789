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

    private static readonly string?[] Keywords =
    [
        null, "void", "bool", "char", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "string",
    ];

    /// <summary>The C# keyword of a built-in type.</summary>
    /// <returns>The keyword; null where the element type is no built-in type.</returns>
    public static string? FindKeyword(byte element) => element switch
    {
        <= String => Keywords[element],
        NativeInteger => "nint",
        NativeUnsigned => "nuint",
        Object => "object",
        TypedReference => "TypedReference",
        _ => null,
    };
}
