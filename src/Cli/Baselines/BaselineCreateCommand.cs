using System.CommandLine;
using ArchRules.Loading;

namespace ArchRules.Cli.Baselines;

/// <summary><c>archrules baseline create</c>: records all violations of today, so that only new ones fail.</summary>
internal sealed class BaselineCreateCommand : Command
{
    private readonly Terminal terminal;
    private readonly SystemOptions systems = new();
    private readonly Option<bool> force = new("--force")
    {
        Description = "Begin anew where a baseline exists: its owners, expiry dates, reasons and comments are lost.",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it runs and whom it talks to.</param>
    public BaselineCreateCommand(Terminal terminal)
        : base("create", "Write a baseline of all violations that there are.")
    {
        this.terminal = terminal;
        systems.AddTo(this);
        Options.Add(force);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var loading = new SystemLoading(systems.Read(parsed, terminal), terminal);
        var found = await loading.FindAsync("baseline create", cancellation);
        if (!parsed.GetValue(force))
            RefuseToOverwrite(found.Select(system => system.Model));

        foreach (var system in found)
            Create(system.Model, new DebtCount(loading.Load(system)), cancellation);

        return (int)ExitCode.Clean;
    }

    private void RefuseToOverwrite(IEnumerable<ModelFile> models)
    {
        if (models.Select(BaselineFile.PathOf).FirstOrDefault(Path.Exists) is { } known)
            throw new CannotJudgeException(
                $"error: {terminal.Show(known)} exists; 'archrules baseline update --accept-new' adds to it, --force begins anew");
    }

    private void Create(ModelFile model, DebtCount count, CancellationToken cancellation)
    {
        var file = BaselineFile.New(model);
        var name = terminal.Show(file.Path);
        if (count.Failing.Count == 0 && !File.Exists(file.Path))
        {
            terminal.Output.WriteLine($"{name}: not written, there is no violation to record");
        }
        else
        {
            file.Change(count.Failing, cancellation);
            terminal.Output.WriteLine(
                $"{name}: {Quantity.Of(count.Failing.Count, "entry")} for {Quantity.Of(count.Failing.Sum(debt => debt.Count), "violation")}");
        }

        if (count.Others.Count > 0)
            terminal.Output.WriteLine(
                $"note: {Quantity.Of(count.Others.Count, "finding")} of {string.Join(", ", count.Others.Distinct())} "
                + "cannot be recorded: a baseline holds dependencies only, so 'archrules check' still tells them");
    }
}
