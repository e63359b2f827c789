using ArchRules.Facts;

namespace ArchRules.Reading;

/// <summary>What came of reading one assembly: its facts, or why there are none; never both.</summary>
/// <param name="Path">The file.</param>
/// <param name="Facts">The facts; null where the file could not be read.</param>
/// <param name="Error">One line that names the file and the reason; null where there are facts.</param>
public sealed record FactsResult(string Path, AssemblyFacts? Facts, string? Error);
