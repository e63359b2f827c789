using ArchRules.Editing;
using ArchRules.Loading;

namespace ArchRules.Cli.Baselines;

/// <summary>One run of a command that changes baselines which exist.</summary>
internal sealed class BaselineRun(SystemRequest request, Terminal terminal)
{
    /// <summary>Changes the baseline of each system that has one.</summary>
    /// <param name="command">The command, for messages.</param>
    /// <param name="plan">What to do to a baseline.</param>
    /// <param name="cancellation">Leaves the files as they are.</param>
    /// <exception cref="CannotJudgeException">The code cannot be judged, or no system has a baseline.</exception>
    public async Task<int> RunAsync(string command, Func<BaselineFile, DebtCount, BaselineChange> plan, CancellationToken cancellation)
    {
        var loading = new SystemLoading(request, terminal);
        var systems = await loading.FindAsync(command, cancellation);
        var files = systems.Select(system => BaselineFile.Find(system.Model)).ToArray();
        if (files.All(file => file is null))
            throw new CannotJudgeException(
                $"error: there is no {ModelFile.BaselineName} beside {terminal.Show(systems[0].Model.Path)}; 'archrules baseline create' writes one");

        foreach (var (system, file) in systems.Zip(files))
        {
            if (file is not null)
                Change(file, new DebtCount(loading.Load(system)), plan, cancellation);
        }

        return (int)ExitCode.Clean;
    }

    private void Change(BaselineFile file, DebtCount count, Func<BaselineFile, DebtCount, BaselineChange> plan, CancellationToken cancellation)
    {
        var change = plan(file, count);
        var baseline = change.IsEmpty ? file.Baseline : file.Change(change.Debts, cancellation).Baseline;
        change.WriteTo(terminal.Output, terminal.Show(file.Path));
        terminal.Output.WriteLine(
            $"{Quantity.Of(baseline.Entries.Count, "entry")} for {Quantity.Of(baseline.Entries.Sum(entry => entry.Count), "violation")} left");

        var uncovered = DebtPlan.Grow(baseline, count.Failing);
        if (uncovered.Count > 0)
            terminal.Output.WriteLine(
                $"note: not covered: {Quantity.Of(uncovered.Count, "dependency")}; mend what is new, or record it with 'archrules baseline update --accept-new'");

        var expired = DebtPlan.Expired(baseline, DateTime.Today).Count;
        if (expired > 0)
            terminal.Output.WriteLine(
                $"note: expired: {Quantity.Of(expired, "entry")}; pay the debt, or agree on a later day");
    }
}
