using ArchRules.Text;

namespace ArchRules.Cli.Reports;

/// <summary>A report that was asked for.</summary>
/// <param name="Format">How to write it.</param>
/// <param name="File">The file to write, as the user named it; null for standard output.</param>
internal sealed record ReportTarget(ReportFormat Format, string? File)
{
    private static readonly IReadOnlyDictionary<string, ReportFormat> Formats =
        Enum.GetValues<ReportFormat>().ToDictionary(format => format.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The names of the formats, for help: <c>text|json|...</c>.</summary>
    public static string Names => string.Join("|", Formats.Keys);

    /// <summary>The format as users write it.</summary>
    public string FormatName => Name(Format);

    /// <summary>Whether the report is lines, so that another one of lines may follow on the same output.</summary>
    private bool IsLines => Format is ReportFormat.Text or ReportFormat.GitHub or ReportFormat.Azure;

    /// <summary>Reads the values of <c>--format</c>: <c>sarif=out.sarif</c>, <c>text</c>.</summary>
    /// <returns>At least one target: text where nothing is asked for.</returns>
    /// <exception cref="CannotJudgeException">A format does not exist, or two reports would write over each other.</exception>
    public static IReadOnlyList<ReportTarget> ReadAll(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return [new(ReportFormat.Text, null)];

        var targets = words.Select(Read).ToArray();
        var shown = targets.Where(target => target.File is null).ToArray();
        if (shown.Length > 1 && shown.FirstOrDefault(target => !target.IsLines) is { } alone)
            throw new CannotJudgeException(
                $"error: '{Name(alone.Format)}' is a whole document and shares the output with '{Name(shown.First(other => other != alone).Format)}'; "
                + $"give one of them a file, as in --format {Name(alone.Format)}=<file>");

        if (targets.GroupBy(target => target).FirstOrDefault(group => group.Key.File is null && group.Count() > 1) is { } twice)
            throw new CannotJudgeException($"error: --format {Name(twice.Key.Format)} is given twice");

        return targets;
    }

    /// <summary>Refuses two reports in one file.</summary>
    /// <exception cref="CannotJudgeException">Two targets name one file, or one names a folder.</exception>
    public static void RefuseClashes(IReadOnlyList<ReportTarget> targets, Terminal terminal)
    {
        var files = targets.Where(target => target.File is not null).GroupBy(target => Path.GetFullPath(target.File!, terminal.Folder));
        foreach (var group in files)
        {
            if (group.Count() > 1)
                throw new CannotJudgeException($"error: two reports would be written to '{group.First().File}'; name a file for each");

            if (Directory.Exists(group.Key))
                throw new CannotJudgeException($"error: '{group.First().File}' is a folder; name a file for the report");
        }
    }

    private static ReportTarget Read(string word)
    {
        var parts = word.Split('=', 2);
        if (!Formats.TryGetValue(parts[0], out var format))
            throw new CannotJudgeException($"error: '{parts[0]}' is not a format{Suggestion.Tail(parts[0], Formats.Keys.ToArray())}");

        if (parts is [_, ""])
            throw new CannotJudgeException($"error: '{word}' names no file; write --format {parts[0]}=<file>, or --format {parts[0]}");

        return new ReportTarget(format, parts.Length == 1 ? null : parts[1]);
    }

    private static string Name(ReportFormat format) => format.ToString().ToLowerInvariant();
}
