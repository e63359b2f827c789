using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>AR0102: a front-end must not reach storage, nor may shared code that front-ends use.</summary>
public static class StorageBypassCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0102";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A front-end reaches storage";

    /// <summary>The message: who, whom, their components, and the way that is allowed.</summary>
    public const string MessageFormat = "'{0}' must not use '{1}': {2} must not reach storage '{3}'{4}";

    /// <summary>The message for a path: who, its first step, their components, the whole path, and the way that is allowed.</summary>
    public const string PathFormat =
        "'{0}' must not use '{1}': it leads front-end '{2}' to storage '{3}' by {4}{5}";

    /// <summary>Decides for a pair.</summary>
    public static bool IsBroken(Pair pair)
    {
        if (!pair.Model.HasStorageRule || pair.IsOwner)
            return false;

        if (IsForAll(pair.Source))
            return ReachesStorage(pair) && pair.Target is not { IsShared: true };

        if (pair.Source.Role != LayerRole.FrontEnd)
            return false;

        return ReachesStorage(pair) || (pair.Technology is { } technology && technology.Category.IsClosedToFrontEnds() && !pair.HasArrow);
    }

    /// <summary>Names the source as the message does.</summary>
    internal static string SourceOf(Pair pair) =>
        IsForAll(pair.Source)
        ? $"{(pair.Source.IsShared ? "shared component" : "contract")} '{pair.Source.Name}', which front-ends may use,"
        : $"front-end '{pair.Source.Name}'";

    /// <summary>Says what to do where the model has no way that is allowed.</summary>
    internal static string RemedyOf(Pair pair) => IsForAll(pair.Source)
        ? "; move this code into a service"
        : "; move this code into a service, and call the service";

    // A contract is there for callers, and front-ends are among them.
    private static bool IsForAll(Component source) => source.IsShared || source.ContractOf is not null;

    private static bool ReachesStorage(Pair pair)
    {
        if (pair.Target?.Role == LayerRole.Storage)
            return true;

        return pair.Technology is { } technology
            && technology.Category.IsStorage()
            && (pair.IsClosed || technology.Category.IsClosedToFrontEnds());
    }
}
