using ArchRules.Verdicts.Structure;

namespace ArchRules.Verdicts.Changes;

/// <summary>The metrics of a component that was there before and is still.</summary>
/// <param name="Then">What they were.</param>
/// <param name="Now">What they are: something differs.</param>
public sealed record MetricChange(ComponentMetrics Then, ComponentMetrics Now);
