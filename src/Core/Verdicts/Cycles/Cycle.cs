using System.Collections.Generic;

namespace ArchRules.Verdicts.Cycles;

/// <summary>Components or namespaces that all depend on each other, over one step or several.</summary>
/// <typeparam name="T">How an example of a dependency is given.</typeparam>
/// <param name="Nodes">Their names in order, at least two.</param>
/// <param name="Cuts">What to cut so that no cycle is left.</param>
/// <param name="IsSmallest">Whether no other set has fewer dependencies; proven for up to 12 nodes.</param>
public sealed record Cycle<T>(IReadOnlyList<string> Nodes, IReadOnlyList<Cut<T>> Cuts, bool IsSmallest);
