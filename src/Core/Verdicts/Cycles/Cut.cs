namespace ArchRules.Verdicts.Cycles;

/// <summary>What to cut of a cycle: all dependencies from one node to another.</summary>
/// <typeparam name="T">How an example is given.</typeparam>
/// <param name="Source">The component or namespace that depends.</param>
/// <param name="Target">The one that it depends on.</param>
/// <param name="Count">How many dependencies there are.</param>
/// <param name="Example">The first of them.</param>
public sealed record Cut<T>(string Source, string Target, int Count, T Example);
