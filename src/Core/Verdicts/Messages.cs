using System.Globalization;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Verdicts.Services;

namespace ArchRules.Verdicts;

/// <summary>Spells out violations: the fact, the cause, the remedy.</summary>
internal static class Messages
{
    /// <summary>The reason that the file gives, as the end of a sentence.</summary>
    public static string Because(string? reason) => reason is null ? "" : $" because {reason}";

    public static string Format(string rule, Pair pair, Dependency dependency, VerdictMatrix matrix, int target)
    {
        var use = matrix.AccessOf(pair, dependency);
        var (format, source, tail) = rule switch
        {
            StorageBypassCheck.Id => (StorageBypassCheck.MessageFormat, StorageBypassCheck.SourceOf(pair), Way(pair, matrix, use, StorageBypassCheck.RemedyOf(pair))),
            WireCrossedCheck.Id => (WireCrossedCheck.MessageFormat, pair.Source.Name, Modes(pair)),
            LayerCheck.Id => (LayerCheck.MessageFormat, pair.Source.Name, Layers(pair) + Way(pair, matrix, use)),
            AccessModeCheck.Id => (AccessModeCheck.MessageFormat, pair.Source.Name, AccessModeCheck.ModeOf(pair)),
            LeakCheck.Id => (LeakCheck.MessageFormat, pair.Source.Name, LeakCheck.CauseOf(pair, target, matrix)),
            QueueCheck.Id => (QueueCheck.MessageFormat, pair.Source.Name, QueueCheck.ArrowOf(pair, dependency.Target)),
            HiddenTypeCheck.Id => (HiddenTypeCheck.MessageFormat, pair.Source.Name, Surface(pair)),
            OwnedTechnologyCheck.Id => (OwnedTechnologyCheck.MessageFormat, pair.Source.Name, OwnedTechnologyCheck.OwnersOf(pair)),
            CompositionCheck.Id => (CompositionCheck.MessageFormat, pair.Source.Name, ""),
            DeprecatedArrowCheck.Id => (DeprecatedArrowCheck.MessageFormat, pair.Source.Name, Because(pair.CodeArrows.First().Because)),
            _ => (MissingArrowCheck.MessageFormat, pair.Source.Name, MissingArrowCheck.CauseOf(pair) + Way(pair, matrix, use)),
        };

        return string.Format(
            CultureInfo.InvariantCulture, format, dependency.Source.ShortName, dependency.Target.ShortName, source, pair.TargetName, tail);
    }

    /// <summary>Says why no code of one component may use another one, whatever code that is.</summary>
    public static string CauseOf(string rule, Pair pair) => rule switch
    {
        StorageBypassCheck.Id => $"{StorageBypassCheck.SourceOf(pair)} must not reach storage '{pair.TargetName}'",
        WireCrossedCheck.Id => $"'{pair.Source.Name}' meets '{pair.TargetName}' over {Modes(pair)} only",
        LayerCheck.Id => $"from '{pair.Source.Name}' to '{pair.TargetName}' it {Layers(pair)}",
        OwnedTechnologyCheck.Id => $"'{pair.Source.Name}' does not own technology '{pair.TargetName}'",
        _ => MissingArrowCheck.CauseOf(pair),
    };

    public static string FormatPath(Pair pair, Dependency dependency, string path, VerdictMatrix matrix) => string.Format(
        CultureInfo.InvariantCulture,
        StorageBypassCheck.PathFormat,
        dependency.Source.ShortName,
        dependency.Target.ShortName,
        pair.Source.Name,
        pair.TargetName,
        path,
        Way(pair, matrix, MemberAccess.Unclassified, StorageBypassCheck.RemedyOf(pair)));

    /// <summary>Offers the allowed way, as the end of a sentence; another remedy where there is none.</summary>
    public static string Way(Pair pair, VerdictMatrix matrix, MemberAccess use = MemberAccess.Unclassified, string otherwise = "")
    {
        var way = pair.Target is null ? AllowedWay.ToOwner(pair, matrix) : AllowedWay.Find(pair.Source, pair.Target, use, matrix);
        return way is null ? otherwise : "; the allowed way is " + string.Join(" -> ", way.Select(component => component.Name));
    }

    private static string Modes(Pair pair) => string.Join(" and ", pair.Arrows.Select(arrow => arrow.Mode.Word()).Distinct());

    private static string Layers(Pair pair) =>
        LayerRelations.Describe(pair.Relation, pair.Source.Layer!, pair.Target!.Layer!);

    private static string Surface(Pair pair) => string.Join(", ", pair.Target!.Exposes.Select(pattern => $"'{pattern.Text}'"));
}
