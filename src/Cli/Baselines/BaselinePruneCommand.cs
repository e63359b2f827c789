using System.CommandLine;

namespace ArchRules.Cli.Baselines;

/// <summary><c>archrules baseline prune</c>: drops what is paid and what has expired.</summary>
internal sealed class BaselinePruneCommand : Command
{
    private readonly SystemOptions systems = new();

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public BaselinePruneCommand(Terminal terminal)
        : base("prune", "Lower counts, and drop paid and expired entries.")
    {
        systems.AddTo(this);
        SetAction((parsed, cancellation) => new BaselineRun(systems.Read(parsed, terminal), terminal).RunAsync(
            "baseline prune", (file, count) => BaselineChange.Prune(file, count, DateTime.Today), cancellation));
    }
}
