using System.CommandLine;
using ArchRules.Cli.Baselines;
using ArchRules.Cli.Changes;
using ArchRules.Cli.Drafting;
using ArchRules.Cli.Explaining;
using ArchRules.Cli.Graphs;
using ArchRules.Cli.Html;

namespace ArchRules.Cli;

/// <summary>The command <c>archrules</c>.</summary>
public static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments without the command's own name.</param>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    /// <param name="cancellation">Stops the check and the build that it started.</param>
    /// <returns>An <see cref="ExitCode"/>. Nothing is thrown: what goes wrong is one line on the terminal's error writer.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        try
        {
            return await InvokeAsync(arguments, terminal, cancellation);
        }
        catch (CannotJudgeException e)
        {
            terminal.Error.WriteLine(e.Message);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("error: stopped before the check was done");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine("error: " + OneLine(e.Message));
        }
        catch (Exception e)
        {
            // A stack trace helps nobody at a terminal; the type says enough to find a report of the same mistake.
            terminal.Error.WriteLine($"error: this is a mistake in archrules itself, please report it: {e.GetType().Name}: {OneLine(e.Message)}");
        }

        return (int)ExitCode.CouldNotJudge;
    }

    private static async Task<int> InvokeAsync(string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        var root = new RootCommand("Checks a .NET system against the architecture that archrules.yml draws.");
        root.Subcommands.Add(new CheckCommand(terminal));
        root.Subcommands.Add(new InitCommand(terminal));
        root.Subcommands.Add(new ReportCommand(terminal));
        root.Subcommands.Add(new BaselineCommand(terminal));
        root.Subcommands.Add(new DiffCommand(terminal));
        root.Subcommands.Add(new GraphCommand(terminal));
        root.Subcommands.Add(new ExplainCommand(terminal));
        root.Subcommands.Add(new WhyCommand(terminal));
        root.Subcommands.Add(new ValidateCommand(terminal));
        root.Subcommands.Add(new SchemaCommand(terminal));
        root.Subcommands.Add(new RulesCommand(terminal));
        root.Subcommands.Add(new FactsCommand(terminal));
        CommandHelp.AddTo(root);

        // Response files would read an argument such as '@scope' as a file name.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            throw new CannotJudgeException("error: " + ArgumentMistake.Explain(parsed, terminal));

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            // Signals are the program's matter: the library's own handling leaves the build running on SIGTERM.
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(configuration, cancellation);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
