namespace ArchRules.Verdicts;

/// <summary>An assembly that was checked.</summary>
/// <param name="Name">The simple name.</param>
/// <param name="Path">The file; empty where there was none.</param>
/// <param name="TypeCount">How many types it defines, but for those made by tools.</param>
/// <param name="HasSymbols">Whether its dependencies have places.</param>
public sealed record CheckedAssembly(string Name, string Path, int TypeCount, bool HasSymbols);
