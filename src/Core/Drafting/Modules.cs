using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Drafting;

/// <summary>Puts units into modules, services or slices: what follows the common beginning of the names is the module.</summary>
internal sealed class Modules
{
    private static readonly string[] ContractEnds = ["Contracts", "Contract", "Abstractions", "IntegrationEvents", "PublicApi", "Messages"];

    private readonly DraftStyle style;
    private readonly TierPlan tiers;
    private readonly string start;
    private readonly string capture;

    private Modules(DraftStyle style, TierPlan tiers, IReadOnlyList<CodeUnit> units)
    {
        this.style = style;
        this.tiers = tiers;
        capture = Families.Capture;
        start = StartOf(units);
    }

    /// <summary>Finds the modules, and the contracts by which they meet.</summary>
    /// <returns>Two families at most; empty where fewer than two modules would be in one.</returns>
    public static IReadOnlyList<Box> Find(IReadOnlyList<CodeUnit> units, TierPlan tiers, IReadOnlyList<Evidence> evidence, DraftStyle style)
    {
        // Without a common beginning the pattern of a family would choose every library.
        var modules = new Modules(style, tiers, units);
        return modules.start.Length == 0 ? [] : modules.Find(units.Where(unit => IsInModule(unit, tiers, evidence[unit.Id], style)).ToArray());
    }

    /// <summary>Whether a unit is a module, or part of one, rather than a contract.</summary>
    public static bool IsModule(CodeUnit unit, TierPlan tiers, Evidence evidence, DraftStyle style) =>
        !IsContract(unit) && IsInModule(unit, tiers, evidence, style);

    private static bool IsInModule(CodeUnit unit, TierPlan tiers, Evidence evidence, DraftStyle style) => style switch
    {
        DraftStyle.VerticalSlices => unit.Namespace is not null,
        DraftStyle.Soa => IsContract(unit) || (tiers.Guesses[unit.Id].Tier is Tier.Service or Tier.Domain or Tier.Storage),
        _ => IsContract(unit) || (!evidence.IsProgram && tiers.Guesses[unit.Id].Tier != Tier.Shared),
    };

    private static bool IsContract(CodeUnit unit) => unit.Namespace is null && ContractEnds.Any(end => unit.FullName.EndsWith("." + end, StringComparison.Ordinal));

    private static string StartOf(IReadOnlyList<CodeUnit> units)
    {
        var parts = units.Where(unit => unit.Namespace is not null).Select(unit => unit.Namespace!).ToArray();
        return parts.Length > 0
            ? parts[0].Substring(0, Math.Max(0, parts[0].LastIndexOf('.')))
            : NameWords.CommonStart(units.Select(unit => unit.FullName).ToArray());
    }

    private IReadOnlyList<Box> Find(IReadOnlyList<CodeUnit> units)
    {
        var named = units
            .Where(unit => unit.FullName.StartsWith(start + ".", StringComparison.Ordinal))
            .Select(unit => (Unit: unit, Tail: NameWords.Without(start, unit.FullName)))
            .ToArray();
        var contracts = named.Where(member => IsContract(member.Unit) && member.Tail.Contains('.')).ToArray();
        var modules = named.Except(contracts).ToArray();
        if (modules.Select(ModuleOf).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2)
            return [];

        var module = BoxOf(capture, modules) with { IsModule = true };
        if (contracts.Length == 0)
            return [module];

        // What belongs to no module stays a component of its own.
        var known = new HashSet<string>(module.Values.Values, StringComparer.Ordinal);
        var own = contracts.Where(member => style != DraftStyle.Soa || known.Contains(ModuleOf(member).ToLowerInvariant())).ToArray();
        if (own.Length == 0)
            return [module];

        var contract = BoxOf(capture + (style == DraftStyle.Soa ? ".contract" : "-contracts"), own);
        return style == DraftStyle.Soa ? [module with { Contract = contract.Projects }, contract with { ContractOf = capture }] : [module, contract];
    }

    private Box BoxOf(string name, IReadOnlyList<(CodeUnit Unit, string Tail)> members)
    {
        var tier = members.Select(member => tiers.Guesses[member.Unit.Id].Tier).Contains(Tier.Service) || tiers.Layers.LayerOf(Tier.Service) is not null ? Tier.Service : Tier.Beside;
        var guess = new TierGuess(tier, "");
        var values = members.ToDictionary(member => member.Unit.Id, member => ModuleOf(member).ToLowerInvariant());
        var box = new Box(name, guess) { Units = members.Select(member => member.Unit).ToArray(), Values = values };
        var prefix = start + "." + capture;
        return members[0].Unit.Namespace is null
            ? box with { Projects = PatternsOf(prefix, members.Select(member => member.Tail).ToArray()) }
            : box with { Projects = [members[0].Unit.Assembly], Namespaces = prefix + ".**" };
    }

    private static IReadOnlyList<string> PatternsOf(string prefix, IReadOnlyList<string> rests)
    {
        var ends = rests.Select(rest => rest.IndexOf('.') is > 0 and var dot ? rest.Substring(dot) : "").Distinct().OrderBy(end => end, StringComparer.Ordinal).ToArray();
        return ends.Length <= 3 ? ends.Select(end => prefix + end).ToArray() : ends.Contains("") ? [prefix, prefix + ".*"] : [prefix + ".*"];
    }

    private static string ModuleOf((CodeUnit Unit, string Tail) member) =>
        member.Tail.IndexOf('.') is > 0 and var dot ? member.Tail.Substring(0, dot) : member.Tail;
}
