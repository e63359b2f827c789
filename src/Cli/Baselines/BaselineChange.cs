using ArchRules.Editing;

namespace ArchRules.Cli.Baselines;

/// <summary>What a command does to a baseline.</summary>
internal sealed class BaselineChange
{
    private readonly BaselineFile file;
    private readonly IReadOnlyList<Debt> expired;

    private BaselineChange(BaselineFile file, IReadOnlyList<Debt> shrunk, IReadOnlyList<Debt> expired, IReadOnlyList<Debt> grown)
    {
        this.file = file;
        this.expired = expired;
        var gone = expired.Select(debt => (debt.Rule, debt.Source, debt.Target)).ToHashSet();
        Debts = [.. shrunk.Where(debt => !gone.Contains((debt.Rule, debt.Source, debt.Target))), .. expired, .. grown];
    }

    /// <summary>The entries with their new counts; 0 for those that go.</summary>
    public IReadOnlyList<Debt> Debts { get; }

    /// <summary>Whether the baseline says all already.</summary>
    public bool IsEmpty => Debts.Count == 0;

    /// <summary>Takes out what is paid and, if wanted, adds what is not covered.</summary>
    public static BaselineChange Update(BaselineFile file, DebtCount count, bool acceptsNew) => new(
        file,
        DebtPlan.Shrink(file.Baseline, count.All, count.Covers),
        [],
        acceptsNew ? DebtPlan.Grow(file.Baseline, count.Failing) : []);

    /// <summary>Takes out what is paid and what has expired.</summary>
    public static BaselineChange Prune(BaselineFile file, DebtCount count, DateTime today) => new(
        file, DebtPlan.Shrink(file.Baseline, count.All, count.Covers), DebtPlan.Expired(file.Baseline, today), []);

    /// <summary>Tells what changes: one line for the file, then one for each entry.</summary>
    public void WriteTo(TextWriter writer, string name)
    {
        writer.WriteLine($"{name}: {(IsEmpty ? "nothing to change" : Quantity.Of(Debts.Count, "entry") + " changed")}");
        foreach (var line in Debts.Select(debt => $"  {WordFor(debt)} {debt.Rule}: {debt.Source} -> {debt.Target}").ToArray().Shorten())
            writer.WriteLine(line);
    }

    private string WordFor(Debt debt)
    {
        if (expired.Contains(debt))
            return "expired";

        var before = file.Baseline.Find(debt.Rule, debt.Source, debt.Target)?.Count ?? 0;
        return before == 0 ? "added" : debt.Count == 0 ? "paid" : $"{before} -> {debt.Count}";
    }
}
