using System;
using System.Globalization;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>AR0108: what others may use does not hand them what they must not use.</summary>
public static class LeakCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0108";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A type of a lower layer leaks through a public signature";

    /// <summary>The message: who, whom, its component, whose it is, and who would get hold of it.</summary>
    public const string MessageFormat =
        "'{0}' must not show '{1}' of '{3}': {4}; hand out a type of '{2}' or of a shared component";

    /// <summary>The message for a query: who, what, and who would get hold of it.</summary>
    public const string QueryFormat = "'{0}' must not show '{1}': front-end '{2}' would query storage through it; hand out what the query finds";

    /// <summary>Whether a dependency of this kind stands in a signature.</summary>
    public static bool IsShown(DependencyKind kind) => kind
        is DependencyKind.Signature or DependencyKind.Inheritance or DependencyKind.Implementation or DependencyKind.Constraint;

    /// <summary>Finds who would get hold of what it must not use.</summary>
    /// <returns>A component that may use the source in process and must not use the target; null where there is none.</returns>
    internal static Component? FindCaller(Pair pair, int target, VerdictMatrix matrix) => LiesLower(pair) && MayBeUsed(pair.Source)
        ? Callers(pair.Source, matrix).FirstOrDefault(caller => caller.Id != target && IsClosed(matrix.Between(caller.Id, target, pair.IsOther && caller.IsFamily)))
        : null;

    /// <summary>Finds the front-end that would query storage through what a component shows.</summary>
    /// <returns>A front-end that may use the component in process; null where there is none, or where the component lies at the bottom.</returns>
    internal static Component? FindQuerier(Component source, VerdictMatrix matrix) =>
        source.Role != LayerRole.FrontEnd && MayBeUsed(source) && !IsAtBottom(source, matrix.Model)
            ? Callers(source, matrix).FirstOrDefault(caller => caller.Role == LayerRole.FrontEnd)
            : null;

    // A family calls the member of the same value.
    internal static string CauseOf(Pair pair, int target, VerdictMatrix matrix) =>
        $"'{FindCaller(pair, target, matrix)!.With(pair.Source.Value).Name}' may use '{pair.Source.Name}' and must not use '{pair.TargetName}'";

    internal static string Describe(Dependency dependency, Component querier) => string.Format(
        CultureInfo.InvariantCulture, QueryFormat, dependency.Source.ShortName, dependency.Target.ShortName, querier.Name);

    /// <summary>Whether a component is one that others use and hand on what it shows.</summary>
    internal static bool MayBeUsed(Component source) => source.Layer is not null && !source.IsShared && !source.IsComposition;

    private static System.Collections.Generic.IEnumerable<Component> Callers(Component source, VerdictMatrix matrix) =>
        matrix.Model.Components.Where(caller =>
            caller.HasCode && !caller.IsShared && !caller.IsComposition && caller.Id != source.Id
            && !IsClosed(matrix.Between(caller.Id, source.Id)));

    private static bool IsClosed(PairVerdict cell) => cell.BrokenRule is not (null or DeprecatedArrowCheck.Id);

    private static bool LiesLower(Pair pair)
    {
        if (pair.Target is { IsShared: true })
            return false;

        if (pair.Target?.Layer is { } lower && pair.Source.Layer is { } upper)
            return lower.Rank > upper.Rank;

        return pair.Technology is { } technology
            && (technology.Category.IsStorage() || technology.Category.IsClosedToFrontEnds())
            && !IsAtBottom(pair.Source, pair.Model);
    }

    // Whoever lies at the bottom is storage, by whatever name: that is where drivers live.
    private static bool IsAtBottom(Component source, ArchitectureModel model) =>
        source.Role == LayerRole.Storage
        || source.Layer is not { } layer
        || model.Components.All(other => other.Layer is not { } its || its.Rank <= layer.Rank);
}
