using ArchRules.Model;

namespace ArchRules.Verdicts;

/// <summary>A component, or a member of a family, with the code that it has.</summary>
/// <param name="Component">The component.</param>
/// <param name="TypeCount">How many types it has; code made by tools is not counted.</param>
public sealed record CheckedComponent(Component Component, int TypeCount);
