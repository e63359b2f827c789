namespace ArchRules.Cli.Changes;

/// <summary>A part of the report on what changed.</summary>
/// <param name="Title">What the lines are about.</param>
/// <param name="Lines">One for each change; at least one.</param>
/// <param name="IsBad">Whether somebody has to look at it, rather than may.</param>
internal sealed record ChangeSection(string Title, IReadOnlyList<string> Lines, bool IsBad);
