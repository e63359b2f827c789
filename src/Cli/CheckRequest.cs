namespace ArchRules.Cli;

/// <summary>What <c>archrules check</c> was asked to do.</summary>
/// <param name="Systems">What to check.</param>
/// <param name="Format">How to write the report.</param>
/// <param name="WithDiagram">Whether to draw the architecture as well.</param>
/// <param name="Prunes">Whether paid and expired entries are taken out of baselines first.</param>
internal sealed record CheckRequest(SystemRequest Systems, ReportFormat Format, bool WithDiagram, bool Prunes);
