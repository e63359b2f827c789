namespace ArchRules.Facts;

/// <summary>A place in a source file.</summary>
/// <param name="File">The path as the compiler or the symbols name it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct SourcePlace(string File, int Line, int Column);
