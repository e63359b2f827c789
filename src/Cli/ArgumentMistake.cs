using System.CommandLine;
using System.CommandLine.Parsing;
using ArchRules.Text;

namespace ArchRules.Cli;

/// <summary>Says in one sentence what is wrong with the arguments, and what was probably meant.</summary>
internal static class ArgumentMistake
{
    /// <summary>Explains the first mistake.</summary>
    /// <param name="parsed">Arguments with at least one error.</param>
    /// <param name="terminal">Where they were given.</param>
    public static string Explain(ParseResult parsed, Terminal terminal)
    {
        if (parsed.CommandResult.Command is RootCommand root)
            return ExplainCommand(root, parsed.UnmatchedTokens, terminal);

        return FindUnknownOption(parsed.UnmatchedTokens, parsed.CommandResult.Command) ?? parsed.Errors[0].Message.TrimEnd('.');
    }

    /// <summary>Looks for an option that does not exist.</summary>
    /// <returns>The sentence; null where every word is something else.</returns>
    public static string? FindUnknownOption(IEnumerable<string> words, Command command)
    {
        if (words.FirstOrDefault(word => word.StartsWith('-')) is not { } unknown)
            return null;

        var known = command.Options.Select(option => option.Name).ToArray();
        return $"'{unknown}' is not an option of '{NameOf(command)}'{Suggestion.Tail(unknown.Split('=', ':')[0], known)}";
    }

    // The parser calls the root command by the name of its file.
    private static string NameOf(Command command) => command is RootCommand ? "archrules" : command.Name;

    private static string ExplainCommand(RootCommand root, IReadOnlyList<string> words, Terminal terminal)
    {
        var commands = root.Subcommands.Select(command => command.Name).ToArray();
        if (words.Count == 0)
            return "a command is missing; try 'archrules check', or 'archrules --help'";

        if (FindUnknownOption(words, root) is { } unknown)
            return unknown;

        return Path.Exists(Path.GetFullPath(words[0], terminal.Folder))
            ? $"'{words[0]}' is not a command; did you mean 'archrules check {words[0]}'?"
            : $"'{words[0]}' is not a command{Suggestion.Tail(words[0], commands)}";
    }
}
