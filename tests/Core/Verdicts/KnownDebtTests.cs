using ArchRules.Model.Reading;
using ArchRules.Reports;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts;

public sealed class KnownDebtTests
{
    private const string Model = "components:\n  web: { layer: front-end, projects: Web }\n  db: { layer: storage, projects: Db }\n";
    private const string Entry = "- AR0102: Web:N.Page -> Db:N.Store\n";
    private static readonly DateTime Today = new(2026, 11, 22);

    [Fact]
    public void Known_debt_is_counted_and_no_violation()
    {
        var result = Check(Entry, occurrences: 1);

        Assert.Empty(result.Violations);
        Assert.Equal(1, result.KnownDebtCount);
        Assert.Empty(Debts(result));
        Assert.Contains("OK: the code keeps to its architecture, 1 known debt", Report(result), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_the_count_is_a_violation()
    {
        var result = Check(Entry, occurrences: 2);

        Assert.Equal(2, Assert.Single(result.Violations).Dependency.Place!.Value.Line);
        Assert.Equal(1, Assert.Single(result.KnownDebt).Dependency.Place!.Value.Line);
        Assert.Contains("web -> db: 1 violation in 1 type, besides 1 known debt\n", Report(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Debt_of_another_rule_or_member_does_not_count()
    {
        Assert.Single(Check("- AR0101: Web:N.Page -> Db:N.Store\n", occurrences: 1).Violations);
        Assert.Single(Check("- AR0102: Web:N.Page.Show() -> Db:N.Store\n", occurrences: 1).Violations);
    }

    [Fact]
    public void Debt_that_is_paid_is_told()
    {
        Assert.Equal(["the debt AR0102 'Web:N.Page -> Db:N.Store' is paid; remove the entry"], Debts(Check(Entry, occurrences: 0)));
        Assert.Equal(
            ["the debt AR0102 'Web:N.Page -> Db:N.Store' counts 3 and 2 are left; lower the count"],
            Debts(Check(Entry + "  count: 3\n", occurrences: 2)));
        Assert.Empty(Debts(Check(Entry, occurrences: 0, isWhole: false)));
    }

    [Fact]
    public void Debt_counts_until_the_end_of_its_last_day()
    {
        Assert.Empty(Check(Entry + "  expires: 2026-11-22\n", occurrences: 1).Violations);

        var late = Check(Entry + "  expires: 2026-11-21\n", occurrences: 1);
        Assert.Single(late.Violations);
        Assert.Equal(["the debt AR0102 'Web:N.Page -> Db:N.Store' was to be paid by 2026-11-21; pay it, or agree on a later day"], Debts(late));
    }

    [Fact]
    public void Stale_debt_is_told_at_its_place_in_the_baseline() =>
        Assert.Contains("archrules.baseline.yml(1,3): warning AR0007: the debt", Report(Check(Entry, occurrences: 0)), StringComparison.Ordinal);

    private static CheckResult Check(string baseline, int occurrences, bool isWhole = true)
    {
        var web = new FactsBuilder("Web").Type("N.Page");
        for (var i = 1; i <= occurrences; i++)
            web.Uses("N.Page", "Db:N.Store", i);

        var scope = new CheckScope(isWhole, BaselineReader.Parse(baseline).Baseline!, "archrules.baseline.yml", Today);
        return SystemCheck.Run(TestModel.Judge(Model), [web.Build(), new FactsBuilder("Db").Type("N.Store").Build()], scope);
    }

    private static IEnumerable<string> Debts(CheckResult result) =>
        result.Findings.Where(finding => finding.Rule.Id == "AR0007").Select(finding => finding.Message);

    private static string Report(CheckResult result) =>
        TextReport.Write(result, new ReportContext("archrules.yml", "", SeverityTable.Default));
}
