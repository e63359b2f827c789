using System.CommandLine;

namespace ArchRules.Cli.Baselines;

/// <summary><c>archrules baseline</c>: what is done to known debt.</summary>
internal sealed class BaselineCommand : Command
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public BaselineCommand(Terminal terminal)
        : base("baseline", "Record, shrink and show the known debt in archrules.baseline.yml.")
    {
        Subcommands.Add(new BaselineCreateCommand(terminal));
        Subcommands.Add(new BaselineUpdateCommand(terminal));
        Subcommands.Add(new BaselinePruneCommand(terminal));
        Subcommands.Add(new BaselineShowCommand(terminal));
    }
}
