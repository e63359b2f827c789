namespace ArchRules.Cli.Html;

/// <summary>A few lines of source around a place.</summary>
/// <param name="FirstLine">The number of the first line, from 1.</param>
/// <param name="Lines">The lines, at least one, without the indentation that all have; null for one that may hold a secret.</param>
/// <param name="Marked">The number of the line that it is about.</param>
internal sealed record Excerpt(int FirstLine, IReadOnlyList<string?> Lines, int Marked);
