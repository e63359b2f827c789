namespace ArchRules.Verdicts;

/// <summary>The four words for what became of a dependency.</summary>
public enum VerdictWord
{
    /// <summary>The model allows it.</summary>
    Allowed,

    /// <summary>The model does not allow it.</summary>
    Violation,

    /// <summary>The model does not allow it, and the baseline lists it.</summary>
    KnownDebt,

    /// <summary>One end belongs to no component.</summary>
    Unassigned,
}
