using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Drafting;

/// <summary>The components of a draft, and whose each unit is.</summary>
internal sealed class BoxPlan
{
    private readonly Dictionary<int, Box> byUnit = [];

    private BoxPlan(IReadOnlyList<Box> boxes)
    {
        Boxes = boxes;
        foreach (var box in boxes)
        {
            foreach (var unit in box.Units)
                byUnit[unit.Id] = box;
        }
    }

    /// <summary>The components: by tier, then by name.</summary>
    public IReadOnlyList<Box> Boxes { get; }

    /// <summary>Puts units into components: families where names repeat, one component for each other unit.</summary>
    public static BoxPlan Of(Probe probe, TierPlan tiers, IReadOnlyDictionary<int, string> endpoints)
    {
        // Where it answers is a matter of each member, and a family could say it of all only.
        var families = Families.Find(probe.Units.Where(unit => !endpoints.ContainsKey(unit.Id)).ToArray(), tiers);
        var inFamilies = new HashSet<int>(families.SelectMany(family => family.Units.Select(unit => unit.Id)));
        var single = probe.Units
            .Where(unit => !inFamilies.Contains(unit.Id))
            .Select(unit => Box.Of(unit, tiers.Guesses[unit.Id], endpoints.TryGetValue(unit.Id, out var host) ? host : null));
        return new BoxPlan(families.Concat(single).ToArray());
    }

    /// <summary>The component of a unit.</summary>
    public Box Of(int unit) => byUnit[unit];

    /// <summary>How an arrow between two units reads as one between their components.</summary>
    public ArrowScope ScopeOf(CodeUnit source, CodeUnit target)
    {
        var (from, to) = (Of(source.Id), Of(target.Id));
        if (!from.IsFamily || !to.IsFamily)
            return ArrowScope.Any;

        return Families.ValueOf(source, from) == Families.ValueOf(target, to) ? ArrowScope.Same : ArrowScope.Other;
    }

    /// <summary>Adds components, and changes some.</summary>
    public BoxPlan With(Func<Box, Box> change, IEnumerable<Box> more) => new(Boxes.Select(change).Concat(more).ToArray());
}
