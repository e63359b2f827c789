using System;
using System.Collections.Generic;
using System.Linq;
using ArchRules.Model;

namespace ArchRules.Editing;

/// <summary>Decides what a baseline has to say of the violations that there are.</summary>
public static class DebtPlan
{
    /// <summary>Lets debt shrink: counts go down to what was found, entries without violations go, nothing is added.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="found">The violations that there are, one for each rule, source and target.</param>
    /// <param name="wasChecked">Whether the code of an entry was looked at: what was not seen stays.</param>
    /// <returns>The entries to change, with their new counts; 0 for those that go.</returns>
    public static IReadOnlyList<Debt> Shrink(Baseline baseline, IEnumerable<Debt> found, Func<BaselineEntry, bool> wasChecked)
    {
        var counts = found.ToDictionary(debt => debt.Key, debt => debt.Count);
        return baseline.Entries
            .Where(wasChecked)
            .Select(entry => (Entry: entry, Count: counts.TryGetValue(Debt.KeyOf(entry), out var count) ? count : 0))
            .Where(pair => pair.Count < pair.Entry.Count)
            .Select(pair => new Debt(pair.Entry.Rule, pair.Entry.Source, pair.Entry.Target, pair.Count))
            .ToArray();
    }

    /// <summary>Finds what the baseline does not cover: violations without an entry, or more of them than it counts.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="found">The violations that there are, one for each rule, source and target.</param>
    /// <returns>The entries that would cover them, with the whole counts.</returns>
    public static IReadOnlyList<Debt> Grow(Baseline baseline, IEnumerable<Debt> found) =>
        found.Where(debt => debt.Count > (baseline.Find(debt.Rule, debt.Source, debt.Target)?.Count ?? 0)).ToArray();

    /// <summary>Finds the entries whose last day is over.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="today">The day.</param>
    /// <returns>The entries with count 0, so that they go.</returns>
    public static IReadOnlyList<Debt> Expired(Baseline baseline, DateTime today) => baseline.Entries
        .Where(entry => entry.Expires < today)
        .Select(entry => new Debt(entry.Rule, entry.Source, entry.Target, 0))
        .ToArray();
}
