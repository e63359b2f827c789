namespace ArchRules.Verdicts;

/// <summary>AR0007: debt only shrinks, so an entry that matches nothing, or has expired, is told.</summary>
public static class BaselineRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0007";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A baseline entry matches nothing any more, or has expired";

    /// <summary>An entry without a match: the rule and the two ends.</summary>
    public const string StaleFormat = "the debt {0} '{1} -> {2}' is paid; remove the entry";

    /// <summary>An entry with fewer matches than it counts: the rule, the two ends, both counts.</summary>
    public const string PaidFormat = "the debt {0} '{1} -> {2}' counts {3} and {4} are left; lower the count";

    /// <summary>An entry whose last day is over: the rule, the two ends, the day.</summary>
    public const string ExpiredFormat = "the debt {0} '{1} -> {2}' was to be paid by {3:yyyy-MM-dd}; pay it, or agree on a later day";
}
