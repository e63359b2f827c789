using System.Globalization;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts.Services;

/// <summary>AR0205: who publishes to a queue needs an arrow for that, and who consumes from it another one.</summary>
public static class QueueCheck
{
    /// <summary>The rule's id.</summary>
    public const string Id = "AR0205";

    /// <summary>The rule in one line.</summary>
    public const string Title = "A queue is published to or consumed from without an arrow";

    /// <summary>The message: who, whom, their components, and which arrow there is not.</summary>
    public const string MessageFormat = "'{0}' must not use '{1}': no {4} arrow leads from '{2}' to '{3}'";

    /// <summary>The message for a queue that a text names: who, the API, the components, and which arrow there is not.</summary>
    public const string NamedFormat = "'{0}' must not {4} '{3}' by its name for '{1}': no {5} arrow leads from '{2}' to '{3}'";

    private const MemberAccess Both = MemberAccess.Publishes | MemberAccess.Consumes;

    /// <summary>Whether the arrows of a pair permit less than publishing and consuming, so that members matter.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="brokenRule">What every dependency between the two breaks; null where nothing.</param>
    internal static bool Applies(Pair pair, string? brokenRule)
    {
        if (pair.Technology is not { Category: TechnologyCategory.Queue } || pair.Target is null || pair.IsOwner)
            return false;

        return pair.HasArrow
            ? brokenRule is (null or DeprecatedArrowCheck.Id) && Permitted(pair) != Both
            : brokenRule is MissingArrowCheck.Id && pair.Forbidden is null && !pair.IsIndependent && !pair.Source.IsShared;
    }

    /// <summary>Decides for a member; what neither publishes nor consumes is permitted.</summary>
    internal static bool IsBroken(Pair pair, MemberAccess access) => (access & Both) != 0 && (access & Both & Permitted(pair)) == 0;

    /// <summary>Names the arrow that is missing.</summary>
    internal static string ArrowOf(Pair pair, in CodeElement target)
    {
        var access = pair.Technology!.Members.AccessOf(target.Namespace, target.Type, target.MemberName) & Both;
        if (access == 0)
            access = Both & ~Permitted(pair);

        return access switch
        {
            MemberAccess.Publishes => "publish",
            MemberAccess.Consumes => "consume",
            _ => "publish or consume",
        };
    }

    /// <summary>Judges the name of a queue, where several boxes of one technology differ by their names.</summary>
    /// <param name="judge">The judge of the model.</param>
    /// <param name="source">The place of the code that names it; it has a node.</param>
    /// <param name="box">The box that has the name.</param>
    /// <param name="access">Whether the code publishes or consumes.</param>
    /// <returns>The verdict; null where it is allowed, or where the member that is used is told already.</returns>
    internal static TextVerdict? Check(Judge judge, in Placement source, Component box, MemberAccess access)
    {
        var pair = judge.Matrix.Describe(source, new Placement(box.Id, true, box.Value));
        if (!judge.Model.HasArrows || (Permitted(pair) & access) != 0 || pair.Source.Owns.Contains(box.Technology!))
            return null;

        // Without an arrow to any box of the technology the call itself is a violation.
        var arrows = judge.Model.Arrows.Where(arrow => arrow.Source.Id == pair.Source.Id && arrow.Target.Technology == box.Technology);
        if (!arrows.Any(arrow => (Permitted(arrow.Mode) & access) != 0))
            return null;

        var (verb, mode) = access == MemberAccess.Publishes ? ("publish to", "publish") : ("consume from", "consume");
        var message = string.Format(
            CultureInfo.InvariantCulture, NamedFormat, "{0}", "{1}", pair.Source.Name, pair.TargetName, verb, mode);
        return new TextVerdict(Id, pair.TargetName, new CodeElement("", "", pair.TargetName, ""), message);
    }

    /// <summary>What an arrow of a mode permits at a queue.</summary>
    internal static MemberAccess Permitted(ArrowMode mode) => mode switch
    {
        ArrowMode.Publish or ArrowMode.Write => MemberAccess.Publishes,
        ArrowMode.Consume or ArrowMode.Read => MemberAccess.Consumes,
        _ => Both,
    };

    private static MemberAccess Permitted(Pair pair) =>
        pair.Arrows.Aggregate(MemberAccess.Unclassified, (permitted, arrow) => permitted | Permitted(arrow.Mode));
}
