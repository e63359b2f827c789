namespace ArchRules.Reading;

/// <summary>
/// Where a value on the evaluation stack comes from, as one number: the token of the member or type that gave it, or one of these.
/// The type is worked out only when somebody asks for it.
/// </summary>
internal static class Origin
{
    public const int Unknown = 0;
    public const int Local = unchecked((int)0xF0000000);
    public const int Argument = unchecked((int)0xF1000000);
    public const int Known = unchecked((int)0xF2000000);
    public const int Null = unchecked((int)0xF3000000);

    /// <summary>Which of these, or which table of the metadata.</summary>
    public static int KindOf(int origin) => origin & unchecked((int)0xFF000000);

    /// <summary>The index of a local variable or argument, or the row of a token.</summary>
    public static int IndexOf(int origin) => origin & 0xFFFFFF;
}
