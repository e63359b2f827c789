namespace ArchRules.Model;

/// <summary>What holds for two components without an arrow in a file that has arrows.</summary>
public enum Unlisted
{
    /// <summary>They must not depend on each other.</summary>
    Forbidden,

    /// <summary>The layers decide.</summary>
    ByLayer,
}
