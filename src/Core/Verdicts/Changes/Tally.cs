using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Verdicts.Changes;

/// <summary>Counts things, and takes them off again one by one.</summary>
internal sealed class Tally<T>
    where T : notnull
{
    private readonly Dictionary<T, int> counts = [];

    public Tally(IEnumerable<T> things)
    {
        foreach (var thing in things)
        {
            counts.TryGetValue(thing, out var count);
            counts[thing] = count + 1;
        }
    }

    /// <summary>How many are left.</summary>
    public int Left => counts.Values.Sum();

    /// <summary>Takes one.</summary>
    /// <returns>Whether one was left.</returns>
    public bool Take(T thing)
    {
        if (!counts.TryGetValue(thing, out var count) || count == 0)
            return false;

        counts[thing] = count - 1;
        return true;
    }
}
