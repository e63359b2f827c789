using System.CommandLine;
using ArchRules.Drafting;
using ArchRules.Text;

namespace ArchRules.Cli.Drafting;

/// <summary><c>archrules init</c>: writes the model of the architecture that is there.</summary>
internal sealed class InitCommand : Command
{
    private readonly SystemOptions systems = new();

    private readonly Option<bool> force = new("--force")
    {
        Description = "Begin anew where an archrules.yml or a baseline exists: what is in them is lost.",
    };

    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Print the model, and write no file.",
    };

    private readonly Option<string?> style = new("--style")
    {
        HelpName = "name",
        Description = $"Aim at a style, and record what contradicts it: {string.Join(", ", DraftStyles.Words)}. Default: what fits the code best.",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public InitCommand(Terminal terminal)
        : base("init", "Write an archrules.yml of the architecture that the code has today.")
    {
        systems.AddTo(this);
        Options.Add(style);
        Options.Add(force);
        Options.Add(dryRun);
        SetAction(async (parsed, cancellation) => (int)await new InitRun(RequestOf(parsed, terminal), terminal).RunAsync(cancellation));
    }

    private InitRequest RequestOf(ParseResult parsed, Terminal terminal) => new(
        systems.Read(parsed, terminal), ReadStyle(parsed.GetValue(style)), parsed.GetValue(force), parsed.GetValue(dryRun));

    private static DraftStyle? ReadStyle(string? word)
    {
        if (word is null)
            return null;

        return DraftStyles.TryParse(word, out var known) ? known : throw new CannotJudgeException(
            $"error: '{word}' is not a style{Suggestion.Tail(word, DraftStyles.Words)}");
    }
}
