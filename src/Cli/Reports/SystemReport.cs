using ArchRules.Reports;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Reports;

/// <summary>What there is to report of one system.</summary>
/// <param name="Result">What was found.</param>
/// <param name="Context">How to show it.</param>
/// <param name="Notes">What the command left out of the check, as sentences.</param>
internal sealed record SystemReport(CheckResult Result, ReportContext Context, IReadOnlyList<string> Notes)
{
    /// <summary>Whether a finding is a warning or an error.</summary>
    public bool HasFailures => Result.FailureCount(Context.Severities) > 0;
}
