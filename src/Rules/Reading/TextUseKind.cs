namespace ArchRules.Reading;

/// <summary>What a call does with texts.</summary>
internal enum TextUseKind
{
    /// <summary>Nothing of interest.</summary>
    None,

    /// <summary>It takes a text that is a dependency.</summary>
    Api,

    /// <summary>It joins texts, the first one in front.</summary>
    Concatenation,

    /// <summary>It adds a literal to an interpolated text.</summary>
    Literal,

    /// <summary>It adds anything else to an interpolated text.</summary>
    Hole,

    /// <summary>It begins an interpolated text.</summary>
    Beginning,

    /// <summary>It gives the interpolated text.</summary>
    Result,

    /// <summary>It reads a setting by its key.</summary>
    Setting,
}
