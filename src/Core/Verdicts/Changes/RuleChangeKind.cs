namespace ArchRules.Verdicts.Changes;

/// <summary>What a change of the rules does to what they forbid.</summary>
public enum RuleChangeKind
{
    /// <summary>Something is allowed, or goes unreported, that was not.</summary>
    Weaker,

    /// <summary>Something else is meant; whether that is more or less depends on the code.</summary>
    Other,

    /// <summary>Something is forbidden, or reported, that was not.</summary>
    Stricter,
}
