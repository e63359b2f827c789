using System.Linq;

namespace ArchRules.Verdicts;

/// <summary>AR0106: a technology that some component owns is closed to all others.</summary>
public static class OwnedTechnologyCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0106";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A technology is used by a component that does not own it";

    /// <summary>The message: who, whom, the component, the technology and its owners.</summary>
    public const string MessageFormat = "'{0}' must not use '{1}': '{2}' does not own technology '{3}'; {4}";

    /// <summary>Decides for a pair.</summary>
    public static bool IsBroken(Pair pair) => pair.Owners.Count > 0 && !pair.IsOwner && !pair.HasArrow;

    /// <summary>Says who owns the technology.</summary>
    internal static string OwnersOf(Pair pair) => pair.Owners.Count == 1
        ? $"it belongs to '{pair.Owners[0].Name}'"
        : "it belongs to " + string.Join(", ", pair.Owners.Select(owner => $"'{owner.Name}'"));
}
