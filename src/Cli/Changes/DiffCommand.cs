using System.CommandLine;
using ArchRules.Cli.Reports;
using ArchRules.Text;

namespace ArchRules.Cli.Changes;

/// <summary>The arguments of <c>archrules diff</c>.</summary>
internal sealed class DiffCommand : Command
{
    private static readonly string[] Reasons = ["violations", "weaker"];
    private static readonly string[] Formats = ["text", "markdown", "json"];

    private readonly Argument<string[]> ends = new("ends")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "A branch that this one left; two commits as 'v1..v2'; or two files that 'archrules facts' wrote.",
    };

    private readonly SystemOptions systems = new();

    private readonly Option<string[]> format = new("--format")
    {
        HelpName = "format[=file]",
        Description = $"How to write it: {string.Join("|", Formats)}. To a file with =file. May be repeated. Default: text.",
    };

    private readonly Option<string[]> failOn = new("--fail-on")
    {
        HelpName = "violations|weaker",
        Description = "End with 1 where violations came, or where the rules became weaker. May be repeated. Default: end with 0.",
    };

    private readonly Option<string?> oldModel = new("--old-model")
    {
        HelpName = "file",
        Description = "The model of the first file of facts. Default: the one of today for both.",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public DiffCommand(Terminal terminal)
        : base("diff", "Say what became of the architecture: components, arrows, violations, debt, metrics, and the rules themselves.")
    {
        Arguments.Add(ends);
        systems.AddPlaceTo(this);
        foreach (var option in new Option[] { format, failOn, oldModel })
            Options.Add(option);

        SetAction(async (parsed, cancellation) => (int)await new DiffRun(RequestOf(parsed, terminal), terminal).RunAsync(cancellation));
    }

    private DiffRequest RequestOf(ParseResult parsed, Terminal terminal)
    {
        var words = parsed.GetValue(ends) ?? [];
        if (ArgumentMistake.FindUnknownOption(words, this) is { } mistake)
            throw new CannotJudgeException("error: " + mistake);

        var targets = ReportTarget.ReadAll(parsed.GetValue(format) ?? []);
        ReportTarget.RefuseClashes(targets, terminal);
        if (targets.FirstOrDefault(target => !Formats.Contains(target.FormatName)) is { } other)
            throw new CannotJudgeException($"error: 'diff' is not written as '{other.FormatName}', but as {string.Join(", ", Formats)}");

        var read = systems.Read(parsed, terminal);
        var found = DiffEnds.Read(words, parsed.GetValue(oldModel), terminal);
        return new DiffRequest(
            found.NowFacts is { } facts ? read with { Files = new BuiltFiles([], [facts]) } : read,
            found,
            targets,
            ReasonsOf(parsed.GetValue(failOn) ?? []));
    }

    private static string[] ReasonsOf(IEnumerable<string> words)
    {
        var reasons = words.SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
        return reasons.FirstOrDefault(word => !Reasons.Contains(word)) is { } unknown
            ? throw new CannotJudgeException($"error: '{unknown}' is nothing to fail on{Suggestion.Tail(unknown, Reasons)}")
            : reasons;
    }
}
