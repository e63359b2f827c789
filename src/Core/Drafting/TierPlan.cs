using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Drafting;

/// <summary>The layers of a draft, and the tier of each unit.</summary>
/// <param name="Layers">The layers.</param>
/// <param name="Guesses">The tier of each unit, by its id.</param>
internal sealed record TierPlan(LayerPlan Layers, IReadOnlyList<TierGuess> Guesses)
{
    /// <summary>Takes the layers that the code contradicts least; of equals, front-end, service, storage.</summary>
    public static TierPlan Guess(Probe probe, IReadOnlyList<Evidence> evidence)
    {
        var guesses = TierGuess.Of(probe, evidence);
        var shared = new SharedUnits(probe, evidence);
        if (!guesses.Any(guess => guess.Tier is Tier.FrontEnd or Tier.Storage))
            return new TierPlan(LayerPlan.None, shared.Mark(guesses, spansLayers: false));

        var tiers = new TierPlan(LayerPlan.NTier, shared.Mark(guesses, spansLayers: true));
        var clean = new TierPlan(LayerPlan.Clean, WithDomain(probe, shared.Mark(guesses, spansLayers: false)));
        return LayerPlan.Clean.CostOf(probe, clean.Guesses) < LayerPlan.NTier.CostOf(probe, tiers.Guesses) ? clean : tiers;
    }

    /// <summary>The tier of a unit.</summary>
    public Tier TierOf(CodeUnit unit) => Guesses[unit.Id].Tier;

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
