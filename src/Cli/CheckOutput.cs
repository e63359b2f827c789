using ArchRules.Cli.Reports;

namespace ArchRules.Cli;

/// <summary>What <c>archrules check</c> writes.</summary>
/// <param name="Targets">The reports; at least one.</param>
/// <param name="WithDiagram">Whether to draw the architecture as well, in reports that do not always.</param>
internal sealed record CheckOutput(IReadOnlyList<ReportTarget> Targets, bool WithDiagram);
