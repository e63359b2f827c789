using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>AR0103: dependencies go down the layers, one at a time.</summary>
public static class LayerCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0103";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A dependency goes up, sideways, or skips a layer";

    /// <summary>The message: who, whom, their components, what the dependency does, and the way that is allowed.</summary>
    public const string MessageFormat = "'{0}' must not use '{1}': from '{2}' to '{3}' it {4}";

    /// <summary>Decides for a pair.</summary>
    public static bool IsBroken(Pair pair) =>
        pair.Relation != LayerRelation.Allowed && !pair.IsOwner && pair.Target is not { IsShared: true };
}
