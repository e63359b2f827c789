using ArchRules.Cli.Changes;
using ArchRules.Model;
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

    /// <summary>The root of the repository: services that show reports name files relative to it.</summary>
    public required string Root { get; init; }

    /// <summary>Whether the whole system was checked, so that every rule was judged.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The debt that was known.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>The rules that were asked for; all of them unless the user named some.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = Verdicts.Rules.All;

    /// <summary>What was left out because it was there before; null where everything is reported.</summary>
    public SinceSummary? Since { get; init; }

    /// <summary>Shows a path as services want it: relative to <see cref="Root"/> where it lies in it, with forward slashes.</summary>
    public string Show(string path)
    {
        var shown = (Context with { BaseFolder = Root }).Show(path);
        return shown.StartsWith(RepositoryRoot.Mapped, StringComparison.Ordinal) ? shown[RepositoryRoot.Mapped.Length..] : shown;
    }
}
