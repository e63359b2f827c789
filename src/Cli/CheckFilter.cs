using ArchRules.Cli.Reports;
using ArchRules.Text;
using ArchRules.Verdicts;

namespace ArchRules.Cli;

/// <summary>What of a check is reported: the rest is counted in a note, and does not fail it.</summary>
/// <param name="Rules">The rules; empty for all.</param>
/// <param name="Components">The names of components at either end; empty for all.</param>
internal sealed record CheckFilter(IReadOnlyList<Rule> Rules, IReadOnlyList<string> Components)
{
    /// <summary>Reads the values of <c>--rules</c> and <c>--component</c>; ids may be joined by commas.</summary>
    /// <exception cref="CannotJudgeException">No rule has an id.</exception>
    public static CheckFilter Read(IEnumerable<string> rules, IReadOnlyList<string> components) => new(
        rules.SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(FindRule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray(),
        components);

    /// <summary>Refuses names that no system has.</summary>
    /// <exception cref="CannotJudgeException">A component does not exist.</exception>
    public void RefuseUnknown(IReadOnlyList<SystemReport> reports)
    {
        var known = reports.SelectMany(report => report.Result.Components.Select(box => box.Component.Name)).Distinct().ToArray();
        if (Components.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown)
            throw new CannotJudgeException($"error: '{unknown}' is not a component{Suggestion.Tail(unknown, known)}");
    }

    /// <summary>Leaves what is asked for.</summary>
    /// <returns>The report itself where everything is.</returns>
    public SystemReport Apply(SystemReport report)
    {
        if (Rules.Count == 0 && Components.Count == 0)
            return report;

        var result = report.Result;
        var left = result with
        {
            Violations = result.Violations.Where(Shows).ToArray(),
            KnownDebt = result.KnownDebt.Where(Shows).ToArray(),
            // What is said of the file or the system as a whole is about no single component.
            Findings = result.Findings.Where(finding => Components.Count == 0 && Shows(finding.Rule)).ToArray(),
            StorageProofs = result.StorageProofs.Where(proof => Components.Count == 0 || Components.Contains(proof.FrontEnd.Name, StringComparer.Ordinal)).ToArray(),
        };
        var note = $"only {this}: {Quantity.Of(result.Violations.Count - left.Violations.Count, "violation")}, "
            + $"{result.KnownDebt.Count - left.KnownDebt.Count} known debt and {Quantity.Of(result.Findings.Count - left.Findings.Count, "finding")} are left out";
        return report with
        {
            Result = left with { OnlyAbout = report.Since is { } since ? $"{this} since {since.Name}" : ToString(), Notes = [.. result.Notes, note] },
            Rules = Rules.Count == 0 ? report.Rules : Rules,
        };
    }

    /// <summary>What is asked for.</summary>
    /// <returns><c>AR0101, AR0102 in web</c></returns>
    public override string ToString()
    {
        var rules = Rules.Count == 0 ? "any rule" : string.Join(", ", Rules.Select(rule => rule.Id));
        return Components.Count == 0 ? rules : $"{rules} in {string.Join(", ", Components)}";
    }

    private bool Shows(Violation violation) => Shows(violation.Rule)
        && (Components.Count == 0
            || Components.Contains(violation.SourceNode, StringComparer.Ordinal)
            || Components.Contains(violation.TargetNode, StringComparer.Ordinal));

    private bool Shows(Rule rule) => Rules.Count == 0 || Rules.Contains(rule);

    private static Rule FindRule(string id) =>
        Verdicts.Rules.All.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new CannotJudgeException(
            $"error: '{id}' is not a rule{Suggestion.Tail(id.ToUpperInvariant(), Verdicts.Rules.All.Select(rule => rule.Id).ToArray())}");
}
