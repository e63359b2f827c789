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
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
            return ExplainCommand(command, parsed.UnmatchedTokens, terminal);

        return FindUnknownOption(parsed.UnmatchedTokens, command) ?? parsed.Errors[0].Message.TrimEnd('.');
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
    private static string NameOf(Command command) => command is RootCommand
        ? "archrules"
        : command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{NameOf(parent)} {command.Name}" : command.Name;

    private static string ExplainCommand(Command command, IReadOnlyList<string> words, Terminal terminal)
    {
        var commands = command.Subcommands.Select(known => known.Name).ToArray();
        var start = command is RootCommand ? "archrules" : "archrules " + NameOf(command);
        if (words.Count == 0)
            return $"a command is missing; try '{start} {commands[0]}', or '{start} --help'";

        if (FindUnknownOption(words, command) is { } unknown)
            return unknown;

        return Path.Exists(Path.GetFullPath(words[0], terminal.Folder))
            ? $"'{words[0]}' is not a command; did you mean '{start} {commands[0]} {words[0]}'?"
            : $"'{words[0]}' is not a command{Suggestion.Tail(words[0], commands)}";
    }
}
