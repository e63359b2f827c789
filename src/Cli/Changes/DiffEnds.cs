namespace ArchRules.Cli.Changes;

/// <summary>The two times that <c>archrules diff</c> compares.</summary>
/// <param name="Then">The earlier one.</param>
/// <param name="NowCommit">The later commit; null where the files as they are, or facts, are the later side.</param>
/// <param name="NowFacts">The file of facts of the later side; null for none.</param>
internal sealed record DiffEnds(SinceChoice Then, string? NowCommit, string? NowFacts)
{
    /// <summary>What the later side is called.</summary>
    public string NowName => NowCommit ?? NowFacts ?? "the files as they are";

    /// <summary>Reads the words: <c>main..branch</c>, <c>main...branch</c>, <c>main branch</c>, <c>main</c>, <c>old.facts new.facts</c>.</summary>
    /// <exception cref="CannotJudgeException">They are something else.</exception>
    public static DiffEnds Read(IReadOnlyList<string> words, string? oldModel, Terminal terminal)
    {
        if (words.Count is 0 or > 2)
            throw new CannotJudgeException(words.Count == 0
                ? "error: 'diff' needs what to compare; try 'archrules diff origin/main', 'archrules diff v1..v2' or 'archrules diff old.facts new.facts'"
                : $"error: 'diff' compares two times; '{words[2]}' is one too many; a path goes behind --in");

        if (words.Any(word => IsFacts(word, terminal)))
            return words.Count == 2 && words.All(word => IsFacts(word, terminal))
                ? new DiffEnds(new SinceChoice(null, [words[0]]) { Model = oldModel, ModelOption = "--old-model <file>" }, null, words[1])
                : throw new CannotJudgeException("error: facts are compared with facts: archrules diff old.facts new.facts");

        if (oldModel is not null)
            throw new CannotJudgeException("error: --old-model goes with two files of facts; a commit has its own model");

        if (words is [var from, var to])
            return Commits(from, to);

        var range = words[0].Split("..", 2);
        if (range.Length == 1)
            return new DiffEnds(new SinceChoice(words[0], []), null, null);

        // Three dots are git's for 'since the second one left the first'.
        return range[1].StartsWith('.') && OrHead(range[1][1..]) is "HEAD"
            ? new DiffEnds(new SinceChoice(OrHead(range[0]), []) { LeavesFilesOut = true }, "HEAD", null)
            : range[1].StartsWith('.')
                ? throw new CannotJudgeException($"error: three dots end at HEAD, as in '{range[0]}...HEAD'; check the branch out, or write two dots")
                : Commits(OrHead(range[0]), OrHead(range[1]));
    }

    private static DiffEnds Commits(string from, string to) =>
        new(new SinceChoice(from, []) { IsExact = true, LeavesFilesOut = true }, to, null);

    private static string OrHead(string name) => name.Length == 0 ? "HEAD" : name;

    private static bool IsFacts(string word, Terminal terminal) =>
        word.EndsWith(".facts", StringComparison.OrdinalIgnoreCase) || File.Exists(Path.GetFullPath(word, terminal.Folder));
}
