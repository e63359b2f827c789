namespace ArchRules.Verdicts;

/// <summary>One cell of the matrix: what holds for every dependency between two nodes.</summary>
internal sealed class PairVerdict(Pair pair, string? brokenRule, bool hasSurface)
{
    public Pair Pair { get; } = pair;

    /// <summary>Whether no dependency between the two can be a violation.</summary>
    public bool IsHarmless => brokenRule is null && !hasSurface;

    public string? FindBrokenRule(bool targetIsExposed)
    {
        // AR0107 stands between: a hidden type weighs more than an arrow that is missing or deprecated, less than the others.
        if (!targetIsExposed && brokenRule is (null or DeprecatedArrowCheck.Id or MissingArrowCheck.Id))
            return HiddenTypeCheck.Id;

        return brokenRule;
    }
}
