using System.Collections.Generic;
using ArchRules.Model;

namespace ArchRules.Drafting;

/// <summary>A model that was drafted.</summary>
/// <param name="Text">The text of an <c>archrules.yml</c>.</param>
/// <param name="Model">What the text declares: it was read by the same reader as any other file.</param>
/// <param name="Summary">What was found, in one sentence.</param>
public sealed record Draft(string Text, ArchitectureModel Model, string Summary);
