using System.CommandLine;
using ArchRules.Loading;

namespace ArchRules.Cli.Baselines;

/// <summary><c>archrules baseline show</c>: who owes what, and until when. Reads no code.</summary>
internal sealed class BaselineShowCommand : Command
{
    private readonly Terminal terminal;
    private readonly Argument<string> path = new("path")
    {
        Description = "A folder, or a file in one: the nearest archrules.yml there or above is taken. Default: the current folder.",
        DefaultValueFactory = _ => ".",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public BaselineShowCommand(Terminal terminal)
        : base("show", "List the known debt by owner and expiry date.")
    {
        this.terminal = terminal;
        Arguments.Add(path);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var word = parsed.GetValue(path)!;
        if (ArgumentMistake.FindUnknownOption([word], this) is { } mistake)
            throw new CannotJudgeException("error: " + mistake);

        var model = new ModelReading(terminal).ReadAll([FindModel(word)])[0];
        if (BaselineFile.Find(model) is not { } file)
        {
            terminal.Output.WriteLine($"{terminal.Show(BaselineFile.PathOf(model))}: there is none, so no debt is known");
            return (int)ExitCode.Clean;
        }

        terminal.Output.Write(DebtTable.Write(terminal.Show(file.Path), file.Baseline, DateTime.Today));
        return (int)ExitCode.Clean;
    }

    private string FindModel(string word)
    {
        var at = CheckPath.Resolve(word, terminal);
        return at.Kind == CheckPathKind.Model && Path.GetFileName(at.Full) != ModelFile.BaselineName
            ? at.Full
            : ModelFile.Find(at.Folder) ?? throw new CannotJudgeException($"error: there is no {ModelFile.Name} at '{word}' or above it");
    }
}
