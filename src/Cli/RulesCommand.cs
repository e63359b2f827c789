using System.CommandLine;
using ArchRules.Cli.Reports;
using ArchRules.Text;
using ArchRules.Verdicts;

namespace ArchRules.Cli;

/// <summary><c>archrules rules</c>: what there is to break, and where it is explained.</summary>
internal sealed class RulesCommand : Command
{
    private static readonly string[] Formats = ["text", "json"];

    private readonly Option<string> format = new("--format")
    {
        HelpName = "text|json",
        Description = "How to write the list.",
        DefaultValueFactory = _ => Formats[0],
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Whom it talks to.</param>
    public RulesCommand(Terminal terminal)
        : base("rules", "List the rules with their default severities and their pages.")
    {
        Options.Add(format);
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }, ..] && !Formats.Contains(word))
                result.AddError($"'{word}' is not a format{Suggestion.Tail(word, Formats)}");
        });
        SetAction(parsed =>
        {
            terminal.Output.Write(parsed.GetValue(format) == "json" ? AsJson() : AsText());
            return (int)ExitCode.Clean;
        });
    }

    private static string AsText() => string.Concat(Rules.All.Select(rule =>
        $"{rule.Id}  {rule.DefaultSeverity.ToString().ToLowerInvariant(),-10}  {rule.Title}\n        {rule.HelpLink}\n"));

    private static string AsJson() => ReportJson.Write(JsonShape.Of(
        Rules.All.Select(rule => new
        {
            rule.Id,
            rule.Title,
            DefaultSeverity = rule.DefaultSeverity.ToString().ToLowerInvariant(),
            rule.NeedsWholeSystem,
            Page = rule.HelpLink,
        }))!);
}
