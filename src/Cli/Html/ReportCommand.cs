using System.CommandLine;

namespace ArchRules.Cli.Html;

/// <summary>The arguments of <c>archrules report</c>.</summary>
internal sealed class ReportCommand : Command
{
    private readonly SystemOptions systems = new();

    private readonly Option<string> output = new("--output", "-o")
    {
        HelpName = "file",
        Description = "The page to write. Default: archrules.html.",
        DefaultValueFactory = _ => "archrules.html",
    };

    private readonly Option<bool> noSource = new("--no-source")
    {
        Description = "Quote no lines of source.",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public ReportCommand(Terminal terminal)
        : base("report", "Write one HTML page with the architecture as it is: picture, violations, debt, matrix, metrics, proofs.")
    {
        systems.AddTo(this);
        Options.Add(output);
        Options.Add(noSource);
        SetAction(async (parsed, cancellation) =>
        {
            var run = new ReportRun(systems.Read(parsed, terminal), terminal);
            return (int)await run.RunAsync(PathOf(parsed.GetValue(output)!, terminal), !parsed.GetValue(noSource), cancellation);
        });
    }

    private static string PathOf(string file, Terminal terminal)
    {
        var path = Path.GetFullPath(file, terminal.Folder);
        return Directory.Exists(path) || Path.EndsInDirectorySeparator(file)
            ? throw new CannotJudgeException($"error: '{file}' is a folder; name a file for the report, such as {Path.Combine(file, "archrules.html").Replace('\\', '/')}")
            : path;
    }
}
