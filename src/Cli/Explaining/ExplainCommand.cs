using System.CommandLine;

namespace ArchRules.Cli.Explaining;

/// <summary>The arguments of <c>archrules explain</c>.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Argument<string[]> names = new("name")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "A rule, such as AR0102; or two components, technologies or types: who uses, and what.",
    };

    private readonly SystemOptions systems = new();

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public ExplainCommand(Terminal terminal)
        : base("explain", "Say what decides between two components, technologies or types, or what a rule is about.")
    {
        Arguments.Add(names);
        systems.AddBesideWordsTo(this);
        SetAction(async (parsed, cancellation) =>
        {
            var words = parsed.GetValue(names) ?? [];
            if (ArgumentMistake.FindUnknownOption(words, this) is { } mistake)
                throw new CannotJudgeException("error: " + mistake);

            return words is [var name]
                ? (int)new RuleExplanation(terminal).Write(name)
                : (int)await new ExplainRun(systems.Read(parsed, terminal), terminal).RunAsync(words, cancellation);
        });
    }
}
