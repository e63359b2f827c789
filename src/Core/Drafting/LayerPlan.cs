using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Drafting;

/// <summary>A set of layers, and which tier each of them is for.</summary>
internal sealed class LayerPlan
{
    private readonly IReadOnlyDictionary<Tier, (string Name, int Rank)> layers;
    private readonly bool isRelaxed;

    private LayerPlan(IReadOnlyDictionary<Tier, (string, int)> layers, bool isRelaxed, string text)
    {
        this.layers = layers;
        this.isRelaxed = isRelaxed;
        Text = text;
    }

    /// <summary>No layers: arrows alone decide.</summary>
    public static LayerPlan None { get; } = new(
        new Dictionary<Tier, (string, int)>(),
        false,
        "# Nothing shows pages or windows and nothing keeps data, so there are no layers: arrows alone say who may use whom.\n");

    /// <summary>Front-end, service, storage.</summary>
    public static LayerPlan NTier { get; } = new(
        new Dictionary<Tier, (string, int)>
        {
            [Tier.FrontEnd] = ("front-end", 0),
            [Tier.Service] = ("service", 1),
            [Tier.Domain] = ("service", 1),
            [Tier.Storage] = ("storage", 2),
        },
        false,
        "# Top to bottom. A layer may use itself and the next one down, never the one after that.\nlayers: [front-end, service, storage]\n");

    /// <summary>Web beside infrastructure, above application, above domain.</summary>
    public static LayerPlan Clean { get; } = new(
        new Dictionary<Tier, (string, int)>
        {
            [Tier.FrontEnd] = ("web", 0),
            [Tier.Storage] = ("infrastructure", 0),
            [Tier.Service] = ("application", 1),
            [Tier.Domain] = ("domain", 2),
        },
        true,
        "# Top to bottom. Storage uses the application here, not the other way round. A layer may use all below it; web and infrastructure\n"
        + "# lie side by side and must not use each other.\n"
        + "layers: [[{ name: web, role: front-end }, { name: infrastructure, role: storage }], application, domain]\nlayering: relaxed\n");

    /// <summary>Driving beside driven adapters, above the core.</summary>
    public static LayerPlan Hexagonal { get; } = new(
        new Dictionary<Tier, (string, int)>
        {
            [Tier.FrontEnd] = ("driving", 0),
            [Tier.Storage] = ("driven", 0),
            [Tier.Service] = ("core", 1),
            [Tier.Domain] = ("core", 1),
        },
        false,
        "# Adapters use the core, and never each other.\n"
        + "layers: [[{ name: driving, role: front-end }, { name: driven, role: storage }], core]\n");

    /// <summary>Front-ends above services, each of which keeps its own data.</summary>
    public static LayerPlan Services { get; } = new(
        new Dictionary<Tier, (string, int)>
        {
            [Tier.FrontEnd] = ("front-end", 0),
            [Tier.Service] = ("service", 1),
            [Tier.Domain] = ("service", 1),
            [Tier.Storage] = ("service", 1),
        },
        false,
        "# Front-ends call services, and services call each other, over wires. Each service keeps its own data.\nlayers: [front-end, service]\n");

    /// <summary>No layers, but modules that are kept apart.</summary>
    public static LayerPlan OfModules { get; } = new(
        new Dictionary<Tier, (string, int)>(), false, "# No layers: modules are kept apart, and arrows say what else may use whom.\n");

    /// <summary>The lines of the file.</summary>
    public string Text { get; }

    /// <summary>The tiers that have a layer, from top to bottom.</summary>
    public IEnumerable<Tier> Tiers => layers.OrderBy(layer => layer.Value.Rank).ThenBy(layer => layer.Key).Select(layer => layer.Key);

    /// <summary>The name of a tier's layer; null where it has none.</summary>
    public string? LayerOf(Tier tier) => layers.TryGetValue(tier, out var layer) ? layer.Name : null;

    /// <summary>Whether code of one tier may use that of another, as far as layers and sharing decide.</summary>
    public bool Allows(Tier source, Tier target)
    {
        if (target == Tier.Shared)
            return true;

        if (source == Tier.Shared)
            return false;

        if (!layers.TryGetValue(source, out var from) || !layers.TryGetValue(target, out var to) || from.Name == to.Name)
            return true;

        return isRelaxed ? from.Rank < to.Rank : from.Rank + 1 == to.Rank;
    }

    /// <summary>Counts what contradicts the layers.</summary>
    public int CostOf(Probe probe, IReadOnlyList<TierGuess> guesses) => probe.Uses
        .Where(use => !Allows(guesses[use.Key.Source].Tier, guesses[use.Key.Target].Tier))
        .Sum(use => use.Value);
}
