namespace ArchRules.Verdicts.Paths;

/// <summary>What is known of a front-end and storage.</summary>
public enum ProofWord
{
    /// <summary>No way leads from the front-end to storage.</summary>
    Proven,

    /// <summary>Some way does.</summary>
    Leaks,

    /// <summary>None was found, and not everything could be examined.</summary>
    Unproven,
}
