using ArchRules.Model;
using ArchRules.Verdicts.Services;

namespace ArchRules.Verdicts;

/// <summary>One cell of the matrix: what holds for every dependency between two nodes.</summary>
internal sealed class PairVerdict(Pair pair, string? brokenRule, bool hasSurface)
{
    private readonly bool needsMode = brokenRule is (null or DeprecatedArrowCheck.Id) && AccessModeCheck.Applies(pair);
    private readonly bool needsDirection = QueueCheck.Applies(pair, brokenRule);

    public Pair Pair { get; } = pair;

    /// <summary>The rule that every dependency between the two breaks; null where there is none.</summary>
    public string? BrokenRule => brokenRule;

    /// <summary>Whether a dependency's member decides, beside what holds for all.</summary>
    public bool NeedsMember => needsMode || needsDirection;

    /// <summary>Whether no dependency between the two can be a violation.</summary>
    public bool IsHarmless => brokenRule is null && !hasSurface && !NeedsMember;

    /// <summary>Finds the rule that a dependency breaks, apart from what its member would say.</summary>
    public string? FindBrokenRule(bool targetIsExposed)
    {
        // AR0107 stands between: a hidden type weighs more than an arrow that is missing or deprecated, less than the others.
        if (!targetIsExposed && brokenRule is (null or DeprecatedArrowCheck.Id or MissingArrowCheck.Id))
            return HiddenTypeCheck.Id;

        return brokenRule;
    }

    /// <summary>Finds the rule that a dependency breaks, its member included.</summary>
    public string? FindBrokenRule(bool targetIsExposed, MemberAccess access)
    {
        if (needsMode && AccessModeCheck.IsBroken(Pair, access))
            return AccessModeCheck.Id;

        return needsDirection && QueueCheck.IsBroken(Pair, access) ? QueueCheck.Id : FindBrokenRule(targetIsExposed);
    }
}
