using ArchRules.Reports;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Changes;

namespace ArchRules.Cli.Changes;

/// <summary>What became of one system, and how to show it.</summary>
/// <param name="Changes">What changed.</param>
/// <param name="Context">How to show what is there now.</param>
/// <param name="ContextThen">How to show what was there then.</param>
internal sealed record ComparedSystem(SystemChanges Changes, ReportContext Context, ReportContext ContextThen)
{
    /// <summary>What the two times are called: <c>main (1a2b3c4) → HEAD</c>.</summary>
    public required string Ends { get; init; }

    /// <summary>The violations that came and are not switched off.</summary>
    public IReadOnlyList<Violation> Added { get; } =
        Changes.AddedViolations.Where(violation => Context.Severities[violation.Rule] > Severity.None).ToArray();

    /// <summary>How many of them fail a check.</summary>
    public int Failing => Added.Count(violation => Context.Severities[violation.Rule] >= Severity.Warning);

    /// <summary>What became weaker.</summary>
    public IReadOnlyList<RuleChange> Weaker { get; } = Changes.Rules.Where(rule => rule.Kind == RuleChangeKind.Weaker).ToArray();

    /// <summary>The name of the system.</summary>
    public string Name => Changes.Now.Model.System ?? "Architecture";

    /// <summary>What came of it in a line.</summary>
    public string Conclusion
    {
        get
        {
            if (Changes.IsEmpty)
                return "nothing changed in the architecture";

            var parts = new[]
            {
                Added.Count == 0 ? null : Quantity.Of(Added.Count, "new violation"),
                Weaker.Count == 0 ? null : $"rules weaker in {Quantity.Of(Weaker.Count, "place")}",
                Changes.GoneViolations.Count == 0 ? null : $"{Quantity.Of(Changes.GoneViolations.Count, "violation")} gone",
                Debt,
            }.OfType<string>().ToArray();
            return parts.Length == 0 ? "no new violation, and the rules are as strict as before" : string.Join("; ", parts);
        }
    }

    private string? Debt
    {
        get
        {
            var (then, now) = (Changes.Then.Baseline.Entries.Sum(entry => entry.Count), Changes.Now.Baseline.Entries.Sum(entry => entry.Count));
            return then == now ? null : $"known debt {then} -> {now}";
        }
    }
}
