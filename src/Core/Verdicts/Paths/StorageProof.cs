using System.Collections.Generic;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Paths;

/// <summary>Whether one front-end reaches storage: by a dependency, a reference, a path of calls, or its configuration.</summary>
/// <param name="FrontEnd">The component.</param>
/// <param name="Word">The answer.</param>
/// <param name="Path">For a leak, the shortest way: what the front-end does first, what it ends in last. Empty otherwise.</param>
/// <param name="IsKnownDebt">Whether the baseline knows every leak.</param>
/// <param name="Reasons">Why nothing is proven, in a fixed order; empty for other answers.</param>
public sealed record StorageProof(
    Component FrontEnd, ProofWord Word, IReadOnlyList<CodeElement> Path, bool IsKnownDebt, IReadOnlyList<string> Reasons)
{
    private const int MostReasons = 3;

    /// <summary>One line for a report.</summary>
    /// <returns><c>web: storage is out of reach (proven)</c></returns>
    public override string ToString()
    {
        switch (Word)
        {
            case ProofWord.Proven:
                return $"{FrontEnd.Name}: storage is out of reach (proven)";
            case ProofWord.Leaks:
                var debt = IsKnownDebt ? " (known debt)" : "";
                return $"{FrontEnd.Name}: storage is reached{debt}: {string.Join(" -> ", Path.Select(step => step.ShortName))}";
            default:
                var more = Reasons.Count > MostReasons ? $"; and {Reasons.Count - MostReasons} more" : "";
                return $"{FrontEnd.Name}: no way to storage was found (unproven: {string.Join("; ", Reasons.Take(MostReasons))}{more})";
        }
    }
}
