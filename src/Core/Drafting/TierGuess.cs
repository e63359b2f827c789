using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Drafting;

/// <summary>What a unit is taken for, and why.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Reason">The reason in a few words; empty where there is none but that nothing else fits.</param>
internal sealed record TierGuess(Tier Tier, string Reason)
{
    /// <summary>Guesses the tiers of all units, before anybody asks what is shared.</summary>
    public static TierGuess[] Of(Probe probe, IReadOnlyList<Evidence> evidence)
    {
        var guesses = evidence.Select(Of).ToArray();
        for (var i = 0; i < guesses.Length; i++)
        {
            if (guesses[i].Tier == Tier.Service && IsOnTop(i, probe, evidence, guesses))
                guesses[i] = new TierGuess(Tier.FrontEnd, "a web program on top of services");
        }

        return guesses;
    }

    private static TierGuess Of(Evidence found)
    {
        if (found.Views.Count > 0)
            return new TierGuess(Tier.FrontEnd, string.Join(", ", found.Views));

        if (found.IsNamedStorage && found.Stores.Count == 0 && !found.IsProgram)
            return new TierGuess(Tier.Storage, "by its name");

        if (found.Stores.Count > 0 && !found.IsProgram && !found.IsNamedService)
            return new TierGuess(Tier.Storage, string.Join(", ", found.Stores));

        if (found.IsNamedFrontEnd && !found.IsNamedService && found.Stores.Count == 0)
            return new TierGuess(Tier.FrontEnd, "by its name");

        return found.IsProgram && !found.IsWeb && !found.IsHosted && found.Stores.Count + found.Brokers.Count == 0
            ? new TierGuess(Tier.Beside, "a program of its own")
            : new TierGuess(Tier.Service, found.IsWeb && found.IsProgram ? "answers HTTP" : found.IsProgram && found.IsHosted ? "runs in the background" : "");
    }

    // What others call over a wire is a service, and so is what touches storage itself.
    private static bool IsOnTop(int unit, Probe probe, IReadOnlyList<Evidence> evidence, TierGuess[] guesses)
    {
        if (evidence[unit] is not { IsProgram: true, IsWeb: true, Stores.Count: 0 } || probe.Calls.Any(call => call.Target == unit))
            return false;

        var targets = probe.Uses.Keys.Where(use => use.Source == unit).Select(use => use.Target).ToArray();
        return targets.Any(target => guesses[target].Tier == Tier.Service && !evidence[target].IsProgram && !evidence[target].IsNamedShared)
            && targets.All(target => guesses[target].Tier != Tier.Storage);
    }
}
