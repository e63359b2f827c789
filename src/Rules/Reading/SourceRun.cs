namespace ArchRules.Reading;

/// <summary>Rows of one source that follow each other.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The one behind the last.</param>
/// <param name="Before">The index of the run of the same source before this one; below zero for none.</param>
internal readonly record struct SourceRun(int Start, int End, int Before);
