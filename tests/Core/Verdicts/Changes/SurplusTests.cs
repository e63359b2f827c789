using ArchRules.Model.Reading;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Changes;

namespace ArchRules.Core.Tests.Verdicts.Changes;

public sealed class SurplusTests
{
    private const string Model = "components:\n  web: { layer: front-end, projects: Web }\n  db: { layer: storage, projects: Db }\n";
    private const string Entry = "- AR0102: Web:N.Page -> Db:N.Store\n";

    [Fact]
    public void A_violation_that_moved_is_not_new()
    {
        var surplus = Surplus.Of(Check("", lines: [7]), Check("", lines: [3]));

        Assert.Empty(surplus.Result.Violations);
        Assert.Equal((1, 0), (surplus.KnownViolations, surplus.GoneViolations));
    }

    [Fact]
    public void More_between_the_same_members_are_new_and_the_last_ones_are_told()
    {
        var surplus = Surplus.Of(Check("", lines: [3, 5, 9]), Check("", lines: [4]));

        Assert.Equal([5, 9], surplus.Result.Violations.Select(violation => violation.Dependency.Place!.Value.Line));
        Assert.Equal((1, 0), (surplus.KnownViolations, surplus.GoneViolations));
    }

    [Fact]
    public void Violations_that_are_no_more_are_counted() =>
        Assert.Equal((1, 2), (Surplus.Of(Check("", [1]), Check("", [1, 2, 3])).KnownViolations, Surplus.Of(Check("", [1]), Check("", [1, 2, 3])).GoneViolations));

    [Fact]
    public void Debt_whose_entry_goes_is_not_new()
    {
        var surplus = Surplus.Of(Check("", lines: [3]), Check(Entry, lines: [3]));

        Assert.Empty(surplus.Result.Violations);
        Assert.Equal(1, surplus.KnownViolations);
    }

    [Fact]
    public void Debt_and_what_was_there_cover_a_violation_once()
    {
        // One was there and is in the baseline as well: the second one is new.
        Assert.Single(Surplus.Of(Check(Entry, lines: [3, 4]), Check("", lines: [3])).Result.Violations);

        // The baseline that the change writes covers one, and two were there: nothing is new.
        Assert.Empty(Surplus.Of(Check(Entry, lines: [3, 4]), Check("", lines: [3, 4])).Result.Violations);
    }

    [Fact]
    public void Findings_that_were_there_are_left_out_and_those_of_the_change_stay()
    {
        var stale = Surplus.Of(Check(Entry, lines: []), Check(Entry, lines: [1]));
        Assert.Equal("AR0007", Assert.Single(stale.Result.Findings).Rule.Id);

        var known = Surplus.Of(Check(Entry, lines: []), Check(Entry, lines: []));
        Assert.Empty(known.Result.Findings);
        Assert.Equal(1, known.KnownFindings);
    }

    private static CheckResult Check(string baseline, int[] lines)
    {
        var web = new FactsBuilder("Web").Type("N.Page");
        foreach (var line in lines)
            web.Uses("N.Page", "Db:N.Store", line);

        var scope = new CheckScope(true, BaselineReader.Parse(baseline).Baseline!, "archrules.baseline.yml", DateTime.MinValue);
        return SystemCheck.Run(TestModel.Judge(Model), [web.Build(), new FactsBuilder("Db").Type("N.Store").Build()], scope);
    }
}
