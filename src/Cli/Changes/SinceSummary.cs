namespace ArchRules.Cli.Changes;

/// <summary>What a report leaves out, because it was there before.</summary>
/// <param name="Name">Before what: <c>main (1a2b3c4)</c>, or a file of facts.</param>
/// <param name="Violations">How many violations were there before.</param>
/// <param name="Findings">How many findings were there before.</param>
/// <param name="Gone">How many violations were there before and are no more.</param>
internal sealed record SinceSummary(string Name, int Violations, int Findings, int Gone)
{
    /// <summary>A sentence for the report's notes.</summary>
    public override string ToString() =>
        $"only what came since {Name}: {Quantity.Of(Violations, "violation")} and {Quantity.Of(Findings, "finding")} that were there before are left out"
        + (Gone == 0 ? "" : $", {Gone} {(Gone == 1 ? "is" : "are")} gone");
}
