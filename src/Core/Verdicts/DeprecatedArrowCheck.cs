using System.Linq;

namespace ArchRules.Verdicts;

/// <summary>AR0113: an arrow that shall go is still used.</summary>
public static class DeprecatedArrowCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0113";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A deprecated arrow is still used";

    /// <summary>The message: who, whom, their components, and why the arrow shall go.</summary>
    public const string MessageFormat = "'{0}' should no longer use '{1}': the arrow from '{2}' to '{3}' is deprecated{4}";

    /// <summary>Decides for a pair.</summary>
    public static bool IsBroken(Pair pair) => pair.CodeArrows.Any() && pair.CodeArrows.All(arrow => arrow.IsDeprecated);
}
