using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>AR0104: components joined by a wire must not meet in one process.</summary>
public static class WireCrossedCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0104";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A wire arrow is crossed in process";

    /// <summary>The message: who, whom, their components, and the modes that join them.</summary>
    public const string MessageFormat =
        "'{0}' must not use '{1}': '{2}' meets '{3}' over {4} only; move what both need to a shared component";

    /// <summary>Decides for a pair.</summary>
    public static bool IsBroken(Pair pair) =>
        pair.Technology is null && pair.Arrows.Count > 0 && pair.Arrows.All(arrow => arrow.Mode.IsWire());
}
