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
    /// <param name="probe">What the units do.</param>
    /// <param name="find">Finds the families.</param>
    /// <param name="single">Makes the component of one unit.</param>
    public static BoxPlan Of(Probe probe, Func<IReadOnlyList<Box>> find, Func<CodeUnit, Box> single)
    {
        var families = find();
        var inFamilies = new HashSet<int>(families.SelectMany(family => family.Units.Select(unit => unit.Id)));
        return new BoxPlan(families.Concat(probe.Units.Where(unit => !inFamilies.Contains(unit.Id)).Select(single)).ToArray());
    }

    /// <summary>The component of a unit.</summary>
    public Box Of(int unit) => byUnit[unit];

    /// <summary>How an arrow between two units reads as one between their components.</summary>
    public ArrowScope ScopeOf(CodeUnit source, CodeUnit target)
    {
        var (from, to) = (Of(source.Id), Of(target.Id));
        if (!from.IsFamily || !to.IsFamily)
            return ArrowScope.Any;

        return from.Values[source.Id] == to.Values[target.Id] ? ArrowScope.Same : ArrowScope.Other;
    }

    /// <summary>The component whose contract another one is.</summary>
    public Box OwnerOf(Box contract) => Boxes.First(box => box.Name == contract.ContractOf);

    /// <summary>Whether an arrow begins or ends at a contract: the arrow to its owner opens it.</summary>
    public bool IsContractUse(DraftArrow arrow) => arrow.Source.ContractOf is not null || arrow.Target.ContractOf is not null;

    /// <summary>Adds components, and changes some.</summary>
    public BoxPlan With(Func<Box, Box> change, IEnumerable<Box> more) => new(Boxes.Select(change).Concat(more).ToArray());
}
