using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Verdicts.Changes;

/// <summary>Two lists of arrows, which are the same arrow where they join the same components by name.</summary>
internal sealed class ArrowComparison
{
    public ArrowComparison(IReadOnlyList<Arrow> then, IReadOnlyList<Arrow> now)
    {
        var before = then.ToLookup(KeyOf);
        var after = now.ToLookup(KeyOf);
        var pairs = before.Where(group => after.Contains(group.Key)).Select(group => (Then: group.ToArray(), Now: after[group.Key].ToArray())).ToArray();

        // A pair has one arrow, or for a wire several modes: what has the same mode stayed, and of the rest one became the other.
        var left = pairs.Select(pair => (
            Then: pair.Then.Where(arrow => !pair.Now.Any(other => IsSame(arrow, other))).ToArray(),
            Now: pair.Now.Where(arrow => !pair.Then.Any(other => IsSame(arrow, other))).ToArray())).ToArray();
        Changed = left.SelectMany(pair => pair.Then.Zip(pair.Now, (a, b) => new ArrowChange(a, b))).ToArray();
        Added = now.Where(arrow => !before.Contains(KeyOf(arrow))).Concat(left.SelectMany(pair => pair.Now.Skip(pair.Then.Length))).ToArray();
        Gone = then.Where(arrow => !after.Contains(KeyOf(arrow))).Concat(left.SelectMany(pair => pair.Then.Skip(pair.Now.Length))).ToArray();
    }

    public IReadOnlyList<Arrow> Added { get; }

    public IReadOnlyList<Arrow> Gone { get; }

    public IReadOnlyList<ArrowChange> Changed { get; }

    /// <summary>The changes of permissions. Where either end is new, or the file had no arrows, nothing was forbidden for want of the arrow.</summary>
    /// <param name="then">The earlier model.</param>
    public IEnumerable<RuleChange> OfArrows(ArchitectureModel then)
    {
        var known = new HashSet<string>(then.Components.Select(component => component.Name), StringComparer.Ordinal);
        foreach (var arrow in Added)
        {
            var isWeaker = then.HasArrows && known.Contains(arrow.Source.Name) && known.Contains(arrow.Target.Name);
            yield return new RuleChange(isWeaker ? RuleChangeKind.Weaker : RuleChangeKind.Other, $"arrow '{arrow}' is new", arrow.Range);
        }

        foreach (var change in Changed)
            yield return OfChanged(change);
        foreach (var arrow in Gone)
            yield return new RuleChange(RuleChangeKind.Stricter, $"arrow '{arrow}' is gone");
    }

    /// <summary>The changes of prohibitions.</summary>
    public IEnumerable<RuleChange> OfForbidden()
    {
        foreach (var arrow in Gone)
            yield return new RuleChange(RuleChangeKind.Weaker, $"'forbid' no longer closes '{NamesOf(arrow)}'");
        foreach (var arrow in Added)
            yield return new RuleChange(RuleChangeKind.Stricter, $"'forbid' closes '{NamesOf(arrow)}'", arrow.Range);
    }

    private static RuleChange OfChanged(ArrowChange change)
    {
        var (then, now) = (change.Then, change.Now);
        if (then.Mode == now.Mode)
            return now.IsDeprecated
                ? new RuleChange(RuleChangeKind.Stricter, $"arrow '{now}' is deprecated", now.Range)
                : new RuleChange(RuleChangeKind.Weaker, $"arrow '{now}' is no longer deprecated", now.Range);

        var message = $"arrow '{NamesOf(now)}' permits '{now.Mode.Word()}' instead of '{then.Mode.Word()}'";
        return new RuleChange(Permits(then.Mode, now.Mode) ? RuleChangeKind.Stricter : RuleChangeKind.Weaker, message, now.Range);
    }

    /// <summary>Whether whatever an arrow of the second mode permits, one of the first does as well.</summary>
    private static bool Permits(ArrowMode mode, ArrowMode other) => mode == other || (mode, other) switch
    {
        (ArrowMode.Call, _) => !other.IsWire(),
        (ArrowMode.ReadWrite, ArrowMode.Read or ArrowMode.Write) => true,
        _ => false,
    };

    private static bool IsSame(Arrow a, Arrow b) => a.Mode == b.Mode && a.IsDeprecated == b.IsDeprecated;

    private static string NamesOf(Arrow arrow) => $"{arrow.Source.Name} -> {arrow.TargetName}";

    private static (string, string, ArrowScope) KeyOf(Arrow arrow) => (arrow.Source.Name, arrow.TargetName, arrow.Scope);
}
