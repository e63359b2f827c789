using ArchRules.Reading;

namespace ArchRules.Cli;

/// <summary>How assemblies are read.</summary>
/// <param name="Options">Symbols and cache.</param>
/// <param name="SkipsUnreadable">Whether what cannot be read is left out; otherwise it is an error.</param>
internal sealed record ReadingChoice(ReadingOptions Options, bool SkipsUnreadable);
