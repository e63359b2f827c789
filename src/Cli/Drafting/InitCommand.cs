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

    private readonly Option<string?> from = new("--from")
    {
        HelpName = "config.nsdepcop",
        Description = "Take over the rules of NsDepCop instead of guessing any.",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public InitCommand(Terminal terminal)
        : base("init", "Write an archrules.yml of the architecture that the code has today.")
    {
        systems.AddTo(this);
        Options.Add(style);
        Options.Add(from);
        Options.Add(force);
        Options.Add(dryRun);
        SetAction(async (parsed, cancellation) => (int)await new InitRun(RequestOf(parsed, terminal), terminal).RunAsync(cancellation));
    }

    private InitRequest RequestOf(ParseResult parsed, Terminal terminal) => new(
        systems.Read(parsed, terminal), ReadStyle(parsed.GetValue(style)), parsed.GetValue(force), parsed.GetValue(dryRun))
    {
        Rules = parsed.GetValue(from) is { } file ? ReadRules(file, parsed.GetValue(style), terminal) : null,
    };

    private static NsDepCopConfig ReadRules(string file, string? style, Terminal terminal)
    {
        if (style is not null)
            throw new CannotJudgeException("error: --from takes rules over, and --style makes some; leave one of them out");

        var path = Path.GetFullPath(file, terminal.Folder);
        if (!File.Exists(path))
            throw new CannotJudgeException($"error: '{file}' does not exist");

        var (config, mistake) = NsDepCopConfig.Parse(File.ReadAllText(path));
        return config ?? throw new CannotJudgeException($"error: '{file}' cannot be taken over: {mistake}");
    }

    private static DraftStyle? ReadStyle(string? word)
    {
        if (word is null)
            return null;

        return DraftStyles.TryParse(word, out var known) ? known : throw new CannotJudgeException(
            $"error: '{word}' is not a style{Suggestion.Tail(word, DraftStyles.Words)}");
    }
}
