namespace ArchRules.Reading;

/// <summary>What C# writes for a generic type instead of its name.</summary>
internal enum TypeSugar : byte
{
    None,

    /// <summary><c>int?</c></summary>
    Nullable,

    /// <summary><c>(int, string)</c></summary>
    Tuple,
}
