namespace ArchRules.Cli.Changes;

/// <summary>What a check compares with, to report only what came since.</summary>
/// <param name="Name">A commit, by any of its names; null where only files of facts are given.</param>
/// <param name="FactsGlobs">Patterns of files that hold the facts of then; empty where the commit has to be built.</param>
internal sealed record SinceChoice(string? Name, IReadOnlyList<string> FactsGlobs)
{
    /// <summary>Takes the values of <c>--since</c> and <c>--since-facts</c>.</summary>
    /// <returns>Null where neither is given.</returns>
    public static SinceChoice? Read(string? name, string[]? facts) =>
        name is null && facts is not { Length: > 0 } ? null : new SinceChoice(name, facts ?? []);
}
