namespace ArchRules.Model;

/// <summary>What stands on the board.</summary>
public enum BoardItemKind
{
    /// <summary>What the system shall do.</summary>
    Requirement,

    /// <summary>What was decided.</summary>
    Decision,

    /// <summary>What is expected, in figures.</summary>
    Estimate,
}
