using System;
using System.Collections.Generic;
using System.Linq;

namespace ArchRules.Verdicts.Changes;

/// <summary>What one result has and an earlier one had not.</summary>
/// <param name="Result">The later result without what was there before.</param>
/// <param name="KnownViolations">How many of its violations were there before.</param>
/// <param name="KnownFindings">How many of its findings were there before.</param>
/// <param name="GoneViolations">How many violations were there before and are no more, known debt among them.</param>
public sealed record Surplus(CheckResult Result, int KnownViolations, int KnownFindings, int GoneViolations)
{
    /// <summary>
    /// Compares two results as a baseline would: a violation is its rule and the members at both ends, and more of them than before are
    /// new. What was known debt before was there before, so that a change which only drops its entry adds no violation.
    /// </summary>
    /// <param name="now">The later result.</param>
    /// <param name="then">The earlier one, judged by the model that held then.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Surplus Of(CheckResult now, CheckResult then)
    {
        _ = now ?? throw new ArgumentNullException(nameof(now));
        _ = then ?? throw new ArgumentNullException(nameof(then));
        var violations = new Tally<(string, string, string)>(then.Violations.Concat(then.KnownDebt).Select(KeyOf));

        // Of several violations between the same members the baseline covers the first ones, and so did the earlier result.
        foreach (var debt in now.KnownDebt)
            violations.Take(KeyOf(debt));

        var findings = new Tally<(string, string)>(then.Findings.Select(finding => (finding.Rule.Id, finding.Message)));
        var added = now.Violations.Where(violation => !violations.Take(KeyOf(violation))).ToArray();
        var found = now.Findings.Where(finding => !findings.Take((finding.Rule.Id, finding.Message))).ToArray();
        return new Surplus(
            now with { Violations = added, Findings = found },
            now.Violations.Count - added.Length,
            now.Findings.Count - found.Length,
            violations.Left);
    }

    /// <summary>What tells a violation from others, whatever line it is on: its rule, and the members at both ends.</summary>
    internal static (string Rule, string Source, string Target) KeyOf(Violation violation) =>
        (violation.Rule.Id, violation.Dependency.Source.ToString(), violation.Dependency.Target.ToString());
}
