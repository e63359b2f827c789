using System.Globalization;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Services;

/// <summary>AR0201: a service is called only over an arrow of a wire.</summary>
public static class ServiceTargetCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0201";

    /// <summary>The rule in one line.</summary>
    public const string Title = "An HTTP or gRPC client calls a service that has no arrow";

    /// <summary>The message: who, the service, its address, and why it is not allowed.</summary>
    public const string MessageFormat = "'{0}' must not call '{1}' at '{2}': {3}";

    /// <summary>Judges a call.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="source">The place of the code that calls; it has a node.</param>
    /// <param name="target">The component that answers at the address.</param>
    /// <param name="address">The address.</param>
    /// <returns>The verdict; null where it is allowed.</returns>
    internal static TextVerdict? Check(Judge judge, in Placement source, Component target, Address address)
    {
        if (FindCause(judge, source, target) is not { } cause)
            return null;

        var message = string.Format(
            CultureInfo.InvariantCulture, MessageFormat, "{0}", target.Name, address, TextVerdict.Escape(cause));
        return new TextVerdict(Id, target.Name, new CodeElement("", "", target.Name, ""), message);
    }

    /// <summary>Says why one component must not call another.</summary>
    /// <returns>The cause and the allowed way; null where it may.</returns>
    internal static string? FindCause(Judge judge, in Placement source, Component target)
    {
        if (!CanFail(judge, source, target))
            return null;

        var pair = judge.Matrix.Describe(source, PlaceOf(target));
        return CauseOf(pair) + Messages.Way(pair, judge.Matrix);
    }

    /// <summary>Whether one component must not call another.</summary>
    internal static bool CanFail(Judge judge, in Placement source, Component target) =>
        !source.IsSame(PlaceOf(target)) && IsBroken(judge.Matrix.Describe(source, PlaceOf(target)));

    private static Placement PlaceOf(Component component) => new(component.Id, true, component.Value);

    private static bool IsBroken(Pair pair)
    {
        var target = pair.Target!;
        if (pair.Forbidden is not null || pair.IsIndependent)
            return true;

        if (target.IsShared || pair.Arrows.Any(arrow => arrow.Mode is ArrowMode.Http or ArrowMode.Grpc or ArrowMode.Wire))
            return false;

        // A box is reached over whatever its client library speaks.
        if (pair.Arrows.Count > 0)
            return target.Technology is null;

        return (pair.Model.HasArrows && pair.Model.Unlisted == Unlisted.Forbidden)
            || pair.Relation != LayerRelation.Allowed
            || pair.Source.IsShared;
    }

    private static string CauseOf(Pair pair)
    {
        if (pair.Forbidden is not null || pair.IsIndependent)
            return MissingArrowCheck.CauseOf(pair);

        if (pair.Relation != LayerRelation.Allowed)
            return $"'{pair.Source.Name}' -> '{pair.TargetName}' {LayerRelations.Describe(pair.Relation, pair.Source.Layer!, pair.Target!.Layer!)}";

        return pair.Source.IsShared
            ? MissingArrowCheck.CauseOf(pair)
            : $"no http, grpc or wire arrow leads from '{pair.Source.Name}' to '{pair.TargetName}'";
    }
}
