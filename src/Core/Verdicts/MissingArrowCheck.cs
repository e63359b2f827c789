using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>AR0101: a dependency between two components needs an arrow.</summary>
public static class MissingArrowCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0101";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A dependency has no arrow, or is forbidden";

    /// <summary>The message: who, whom, their components, what more there is to say.</summary>
    public const string MessageFormat = "'{0}' must not use '{1}': {4}";

    /// <summary>Decides for a pair.</summary>
    public static bool IsBroken(Pair pair)
    {
        if (pair.Target is not { } target)
            return false;

        if (pair.Forbidden is not null || pair.IsIndependent)
            return true;

        if (target.IsShared || pair.HasArrow || pair.IsOwner)
            return false;

        if (target.ContractOf is not null)
            return !pair.IsOpenContract;

        if (pair.Source.IsShared || pair.Source.ContractOf is not null)
            return target.HasCode || pair.Technology is not null;

        return pair.Model.HasArrows && pair.Model.Unlisted == Unlisted.Forbidden;
    }

    /// <summary>Says why there is no permission.</summary>
    internal static string CauseOf(Pair pair)
    {
        if (pair.Forbidden is { } forbidden)
            return $"the file forbids '{pair.Source.Name}' -> '{pair.TargetName}'" + Messages.Because(forbidden.Because);

        if (pair.IsIndependent)
            return $"'{pair.Source.Name}' and '{pair.TargetName}' are independent of each other";

        if (pair.Source.ContractOf is not null)
            return $"contract '{pair.Source.Name}' may use only shared components, and '{pair.TargetName}' is not";

        if (!pair.Source.IsShared && pair.Target?.ContractOf is { } owner)
            return $"only components with an arrow to '{owner.With(pair.Target.Value).Name}' may use its contract, and '{pair.Source.Name}' has none";

        return pair.Source.IsShared
            ? $"shared component '{pair.Source.Name}' may use only shared ones, and '{pair.TargetName}' is not"
            : $"no arrow leads from '{pair.Source.Name}' to '{pair.TargetName}'";
    }
}
