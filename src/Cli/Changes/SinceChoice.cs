namespace ArchRules.Cli.Changes;

/// <summary>What to compare with.</summary>
/// <param name="Name">A commit, by any of its names; null where only files of facts are given.</param>
/// <param name="FactsGlobs">Patterns of files that hold the facts of then; empty where the commit has to be built.</param>
internal sealed record SinceChoice(string? Name, IReadOnlyList<string> FactsGlobs)
{
    /// <summary>Whether the commit itself is meant, rather than where the current branch left it.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether the later side is a commit too, so that uncommitted changes are left out.</summary>
    public bool LeavesFilesOut { get; init; }

    /// <summary>The model of then, as the user wrote its path; null for the one of the commit, or of today where there is none.</summary>
    public string? Model { get; init; }

    /// <summary>What the user may add to name the model of then.</summary>
    public string ModelOption { get; init; } = "--since <git ref>";

    /// <summary>Takes the values of <c>--since</c> and <c>--since-facts</c>.</summary>
    /// <returns>Null where neither is given.</returns>
    public static SinceChoice? Read(string? name, string[]? facts) =>
        name is null && facts is not { Length: > 0 } ? null : new SinceChoice(name, facts ?? []);
}
