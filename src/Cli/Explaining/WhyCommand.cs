using System.CommandLine;

namespace ArchRules.Cli.Explaining;

/// <summary>The arguments of <c>archrules why</c>.</summary>
internal sealed class WhyCommand : Command
{
    private readonly Argument<string[]> violation = new("violation")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "A place such as 'src/Page.cs(7)', a line of a report, a part of its text, or the number of a violation in the report.",
    };

    private readonly SystemOptions systems = new();

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public WhyCommand(Terminal terminal)
        : base("why", "Say what is behind a violation: the rule, what decides, and the allowed way.")
    {
        Arguments.Add(violation);
        systems.AddBesideWordsTo(this);
        SetAction(async (parsed, cancellation) =>
        {
            var words = parsed.GetValue(violation) ?? [];
            if (ArgumentMistake.FindUnknownOption(words, this) is { } mistake)
                throw new CannotJudgeException("error: " + mistake);

            // A shell takes an unquoted text apart.
            return (int)await new WhyRun(systems.Read(parsed, terminal), terminal).RunAsync(string.Join(' ', words).Trim(), cancellation);
        });
    }
}
