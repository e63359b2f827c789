namespace ArchRules.Model.Reading;

/// <summary>What may stand behind a key.</summary>
internal enum ValueKind
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>One of the words of the key.</summary>
    Word,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A text or a list of texts.</summary>
    Texts,

    /// <summary>A mapping of the key's shape.</summary>
    Mapping,

    /// <summary>Names, each with a mapping of the key's shape.</summary>
    Named,

    /// <summary>Names, each with a text, a mapping of the key's shape, or nothing.</summary>
    Described,

    /// <summary>A mapping of the key's shape, or a list of them.</summary>
    Mappings,

    /// <summary>Layers from top to bottom.</summary>
    Layers,

    /// <summary>A list of arrows.</summary>
    Arrows,

    /// <summary>A list of names, or a list of such lists.</summary>
    Groups,
}
