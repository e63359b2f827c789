using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Drafting;

/// <summary>The layers of a draft, and the tier of each unit.</summary>
/// <param name="Layers">The layers.</param>
/// <param name="Guesses">The tier of each unit, by its id.</param>
internal sealed record TierPlan(LayerPlan Layers, IReadOnlyList<TierGuess> Guesses)
{
    /// <summary>Takes the layers of a style.</summary>
    /// <param name="probe">What the units do.</param>
    /// <param name="evidence">What speaks for their tiers.</param>
    /// <param name="style">The style; null to guess.</param>
    public static TierPlan Of(Probe probe, IReadOnlyList<Evidence> evidence, DraftStyle? style)
    {
        if (style is null)
            return Guess(probe, evidence);

        var guesses = TierGuess.Of(probe, evidence);
        var shared = new SharedUnits(probe, evidence);
        var marked = shared.Mark(guesses, spansLayers: style is DraftStyle.NTier);
        return style switch
        {
            DraftStyle.NTier => new TierPlan(LayerPlan.NTier, marked),
            DraftStyle.CleanArchitecture => new TierPlan(LayerPlan.Clean, WithDomain(probe, marked)),
            DraftStyle.Hexagonal => new TierPlan(LayerPlan.Hexagonal, WithAdapters(evidence, marked)),
            DraftStyle.Soa => new TierPlan(LayerPlan.Services, marked),
            _ => new TierPlan(LayerPlan.OfModules, marked),
        };
    }

    /// <summary>Takes the layers that the code contradicts least. Of equals, those in whose direction storage is used.</summary>
    private static TierPlan Guess(Probe probe, IReadOnlyList<Evidence> evidence)
    {
        var guesses = TierGuess.Of(probe, evidence);
        var shared = new SharedUnits(probe, evidence);
        if (!guesses.Any(guess => guess.Tier is Tier.FrontEnd or Tier.Storage))
            return new TierPlan(LayerPlan.None, shared.Mark(guesses, spansLayers: true));

        var tiers = new TierPlan(LayerPlan.NTier, shared.Mark(guesses, spansLayers: true));
        var clean = new TierPlan(LayerPlan.Clean, WithDomain(probe, shared.Mark(guesses, spansLayers: false)));
        var difference = clean.Cost(probe) - tiers.Cost(probe);
        return difference < 0 || (difference == 0 && IsInverted(probe, guesses)) ? clean : tiers;
    }

    /// <summary>Whether storage uses the code that does the work, and nothing uses storage.</summary>
    private static bool IsInverted(Probe probe, TierGuess[] guesses)
    {
        var uses = probe.Uses.Keys.Select(use => (Source: guesses[use.Source].Tier, Target: guesses[use.Target].Tier)).ToArray();
        return uses.Contains((Tier.Storage, Tier.Service)) && !uses.Any(use => use.Target == Tier.Storage && use.Source != Tier.Storage);
    }

    private int Cost(Probe probe) => Layers.CostOf(probe, Guesses);

    // A library that talks to a queue is as much an adapter as one that talks to a database.
    private static TierGuess[] WithAdapters(IReadOnlyList<Evidence> evidence, TierGuess[] guesses) => guesses
        .Select((guess, i) => guess.Tier == Tier.Service && evidence[i] is { IsProgram: false, Brokers.Count: > 0 }
            ? new TierGuess(Tier.Storage, string.Join(", ", evidence[i].Brokers))
            : guess)
        .ToArray();

    private static TierGuess[] WithDomain(Probe probe, TierGuess[] guesses)
    {
        var services = guesses.Select(guess => guess.Tier == Tier.Service).ToArray();
        return guesses
            .Select((guess, i) => services[i] && IsDomain(i) ? new TierGuess(Tier.Domain, guess.Reason.Length > 0 ? guess.Reason : "it uses nothing else of the system") : guess)
            .ToArray();

        bool IsDomain(int unit) =>
            probe.Uses.Keys.All(use => use.Source != unit || guesses[use.Target].Tier == Tier.Shared)
            && probe.Uses.Keys.Any(use => use.Target == unit && guesses[use.Source].Tier is Tier.Service or Tier.Storage);
    }
}
