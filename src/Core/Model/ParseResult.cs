using System.Collections.Generic;
using ArchRules.Text;

namespace ArchRules.Model;

/// <summary>What came of a model file: the architecture, or every mistake found; never both.</summary>
/// <param name="Model">The architecture; null where there are mistakes.</param>
/// <param name="Mistakes">The mistakes in the order of the file; empty where there is a model.</param>
public sealed record ParseResult(ArchitectureModel? Model, IReadOnlyList<Mistake> Mistakes);
