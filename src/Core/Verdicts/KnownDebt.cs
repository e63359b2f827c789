using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArchRules.Facts;
using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>Takes known debt out of violations, and finds entries of the baseline that no longer say anything: AR0007.</summary>
internal sealed class KnownDebt(CheckScope scope)
{
    private readonly Dictionary<BaselineEntry, int> used = [];

    private readonly List<Violation> covered = [];

    /// <summary>The violations that were known, in the order in which they came.</summary>
    public IReadOnlyList<Violation> Covered => covered;

    /// <summary>Leaves the violations that no entry covers: the first ones of a dependency are covered, as many as the entry counts.</summary>
    public IReadOnlyList<Violation> Remove(IReadOnlyList<Violation> violations) =>
        scope.Baseline.Entries.Count == 0 ? violations : violations.Where(violation => !IsCovered(violation)).ToArray();

    /// <summary>The entries that have expired, and in a whole system those that match less than they count.</summary>
    public IEnumerable<Finding> Findings()
    {
        foreach (var entry in scope.Baseline.Entries)
        {
            var count = used.TryGetValue(entry, out var found) ? found : 0;
            if (IsExpired(entry))
                yield return About(entry, string.Format(
                    CultureInfo.InvariantCulture, BaselineRule.ExpiredFormat, entry.Rule, entry.Source, entry.Target, entry.Expires));
            else if (scope.IsWholeSystem && count == 0)
                yield return About(entry, string.Format(
                    CultureInfo.InvariantCulture, BaselineRule.StaleFormat, entry.Rule, entry.Source, entry.Target));
            else if (scope.IsWholeSystem && count < entry.Count)
                yield return About(entry, string.Format(
                    CultureInfo.InvariantCulture, BaselineRule.PaidFormat, entry.Rule, entry.Source, entry.Target, entry.Count, count));
        }
    }

    private bool IsCovered(Violation violation)
    {
        var dependency = violation.Dependency;
        var entry = scope.Baseline.Find(violation.Rule.Id, dependency.Source.ToString(), dependency.Target.ToString());
        if (entry is null || IsExpired(entry))
            return false;

        used.TryGetValue(entry, out var count);
        if (count == entry.Count)
            return false;

        used[entry] = count + 1;
        covered.Add(violation);
        return true;
    }

    private bool IsExpired(BaselineEntry entry) => entry.Expires < scope.Today;

    private Finding About(BaselineEntry entry, string message) => new(
        Rules.Get(BaselineRule.Id), message, null, new SourcePlace(scope.BaselineFile, entry.Range.Line, entry.Range.Column));
}
