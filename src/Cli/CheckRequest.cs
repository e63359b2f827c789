using ArchRules.Cli.Changes;

namespace ArchRules.Cli;

/// <summary>What <c>archrules check</c> was asked to do.</summary>
/// <param name="Systems">What to check.</param>
/// <param name="Output">What to write.</param>
/// <param name="Filter">What to report.</param>
/// <param name="Prunes">Whether paid and expired entries are taken out of baselines first.</param>
internal sealed record CheckRequest(SystemRequest Systems, CheckOutput Output, CheckFilter Filter, bool Prunes)
{
    /// <summary>What to compare with, so that only what came since is reported; null to report all.</summary>
    public SinceChoice? Since { get; init; }
}
