namespace ArchRules.Verdicts.Graphs;

/// <summary>An edge of a <see cref="Graph"/>.</summary>
/// <param name="Source">The node that it leaves, from 0.</param>
/// <param name="Target">The node that it enters, from 0.</param>
/// <param name="Weight">What it costs to cut it, at least 1: for dependencies, how many there are.</param>
public readonly record struct Edge(int Source, int Target, int Weight);
