using System.CommandLine;
using System.CommandLine.Parsing;
using ArchRules.Text;

namespace ArchRules.Cli;

/// <summary>The arguments of <c>archrules check</c>.</summary>
internal sealed class CheckCommand : Command
{
    private static readonly string[] Formats = ["text", "json"];

    private readonly SystemOptions systems = new();

    private readonly Option<string> format = new("--format")
    {
        HelpName = "text|json",
        Description = "How to write the report.",
        DefaultValueFactory = _ => Formats[0],
    };

    private readonly Option<bool> diagram = new("--diagram")
    {
        Description = "Also draw the architecture with its violations, as Mermaid.",
    };

    private readonly Option<bool> prune = new("--prune")
    {
        Description = "Take paid and expired entries out of the baseline first, as 'baseline prune' does.",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public CheckCommand(Terminal terminal)
        : base("check", "Check code against its archrules.yml.")
    {
        systems.AddTo(this);
        foreach (var option in new Option[] { format, diagram, prune })
            Options.Add(option);

        format.Validators.Add(CheckFormat);
        SetAction(async (parsed, cancellation) => (int)await new CheckRun(RequestOf(parsed, terminal), terminal).RunAsync(cancellation));
    }

    private CheckRequest RequestOf(ParseResult parsed, Terminal terminal) => new(
        systems.Read(parsed, terminal),
        parsed.GetValue(format) == "json" ? ReportFormat.Json : ReportFormat.Text,
        parsed.GetValue(diagram),
        parsed.GetValue(prune));

    private static void CheckFormat(OptionResult result)
    {
        if (result.Tokens is [{ Value: var word }, ..] && !Formats.Contains(word))
            result.AddError($"'{word}' is not a format{Suggestion.Tail(word, Formats)}");
    }
}
