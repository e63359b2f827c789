namespace ArchRules.Verdicts;

/// <summary>How much a finding weighs, in the compiler's words.</summary>
public enum Severity
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>Shown in editors and reports; never fails a check.</summary>
    Suggestion,

    /// <summary>Fails a check.</summary>
    Warning,

    /// <summary>Fails a check and a build.</summary>
    Error,
}
