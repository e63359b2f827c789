using ArchRules.Cli.Reports;
using ArchRules.Text;
using ArchRules.Verdicts;

namespace ArchRules.Cli.Explaining;

/// <summary>Says what a rule is about, from its page.</summary>
internal sealed class RuleExplanation(Terminal terminal)
{
    private static readonly string[] Sections = ["Cause", "How to fix"];

    /// <summary>Writes what a rule says.</summary>
    /// <exception cref="CannotJudgeException">No rule has the id.</exception>
    public ExitCode Write(string id)
    {
        var rule = Verdicts.Rules.All.FirstOrDefault(known => known.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) ?? throw new CannotJudgeException(
            id.StartsWith("AR", StringComparison.OrdinalIgnoreCase)
                ? $"error: '{id}' is not a rule{Suggestion.Tail(id.ToUpperInvariant(), Verdicts.Rules.All.Select(known => known.Id).ToArray())}"
                : $"error: 'explain' takes a rule, such as AR0102, or two names: archrules explain {id} <what it uses>");

        terminal.Output.WriteLine($"{rule.Id}: {rule.Title}");
        terminal.Output.WriteLine(
            $"default severity {rule.DefaultSeverity.ToString().ToLowerInvariant()}; "
            + (rule.NeedsWholeSystem ? "judged in binaries, by the test kit and this command" : "judged in the compiler, and in binaries"));
        foreach (var section in Sections)
            WriteSection(rule, section);

        terminal.Output.WriteLine();
        terminal.Output.WriteLine("more: " + rule.HelpLink);
        return ExitCode.Clean;
    }

    private void WriteSection(Rule rule, string section)
    {
        if (RulePage.FindSection(rule.Id, section) is { } text)
            terminal.Output.WriteLine($"\n{section}\n\n{text}");
    }
}
