using ArchRules.Cli.Reports;

namespace ArchRules.Cli.Changes;

/// <summary>What <c>archrules diff</c> was asked to do.</summary>
/// <param name="Systems">Which code to compare, and how to build it.</param>
/// <param name="Ends">The two times.</param>
/// <param name="Targets">What to write.</param>
/// <param name="FailsOn">What ends with 1: <c>violations</c>, <c>weaker</c>; empty for nothing.</param>
internal sealed record DiffRequest(SystemRequest Systems, DiffEnds Ends, IReadOnlyList<ReportTarget> Targets, IReadOnlyList<string> FailsOn);
