using System.CommandLine;

namespace ArchRules.Cli.Baselines;

/// <summary><c>archrules baseline update</c>: lowers counts and drops what is paid; adds only what it is told to accept.</summary>
internal sealed class BaselineUpdateCommand : Command
{
    private readonly Terminal terminal;
    private readonly SystemOptions systems = new();
    private readonly Option<bool> acceptNew = new("--accept-new")
    {
        Description = "Also record violations that the baseline does not cover.",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public BaselineUpdateCommand(Terminal terminal)
        : base("update", "Lower counts and drop paid entries; add nothing, unless told to.")
    {
        this.terminal = terminal;
        systems.AddTo(this);
        Options.Add(acceptNew);
        SetAction((parsed, cancellation) =>
        {
            var acceptsNew = parsed.GetValue(acceptNew);
            return new BaselineRun(systems.Read(parsed, terminal), this.terminal).RunAsync(
                "baseline update", (file, count) => BaselineChange.Update(file, count, acceptsNew), cancellation);
        });
    }
}
