using ArchRules.Verdicts;
using ArchRules.Verdicts.Changes;

namespace ArchRules.Core.Tests.Verdicts.Changes;

public sealed class SystemChangesTests
{
    private const string Model = """
        components:
          web: { projects: Web }
          orders: { projects: Orders }
          db: { projects: Db }
        arrows: [web -> orders]
        """;

    [Fact]
    public void Nothing_is_nothing() => Assert.True(Between(Model, Model, web => web).IsEmpty);

    [Fact]
    public void Components_and_arrows_that_come_and_go_are_told()
    {
        var changes = Between(Model, Model.Replace("orders: { projects: Orders }", "desk: { projects: Orders }", StringComparison.Ordinal).Replace("-> orders", "-> desk", StringComparison.Ordinal), web => web);

        Assert.Equal("desk", Assert.Single(changes.AddedComponents).Component.Name);
        Assert.Equal("orders", Assert.Single(changes.GoneComponents).Component.Name);
        Assert.Equal("web -> desk: call", Assert.Single(changes.AddedArrows).ToString());
        Assert.Equal("web -> orders: call", Assert.Single(changes.GoneArrows).ToString());
    }

    [Fact]
    public void Uses_violations_and_metrics_that_come_are_told()
    {
        var changes = Between(Model, Model, web => web.Uses("N.Page", "Db:N.Store", 7));

        Assert.Equal(("web", "db"), (Assert.Single(changes.AddedUses).Source.Name, changes.AddedUses[0].Target.Name));
        Assert.Equal("AR0101", Assert.Single(changes.AddedViolations).Rule.Id);
        Assert.Equal(["web", "db"], changes.Metrics.Select(change => change.Now.Component.Name));
        Assert.Empty(changes.LetThrough);
        Assert.False(changes.HasWeakerRules);
    }

    [Fact]
    public void What_goes_is_told_too()
    {
        var changes = Between(Model, Model, web => web, web => web.Uses("N.Page", "Db:N.Store", 7));

        Assert.Single(changes.GoneUses);
        Assert.Equal("AR0101", Assert.Single(changes.GoneViolations).Rule.Id);
        Assert.Empty(changes.AddedViolations);
    }

    [Fact]
    public void What_a_new_arrow_lets_through_is_told_by_the_rule_that_would_have_found_it()
    {
        var changes = Between(Model, Model.Replace("[web -> orders]", "[web -> orders, web -> db]", StringComparison.Ordinal), web => web.Uses("N.Page", "Db:N.Store", 7));

        Assert.Empty(changes.AddedViolations);
        Assert.Equal("AR0101", Assert.Single(changes.LetThrough).Rule.Id);
    }

    private static SystemChanges Between(string then, string now, Func<FactsBuilder, FactsBuilder> codeNow, Func<FactsBuilder, FactsBuilder>? codeThen = null)
    {
        var later = Judged(now, codeNow);
        return SystemChanges.Between(Judged(then, codeThen ?? (web => web)), later, SystemCheck.Run(TestModel.Judge(then), later.Facts, CheckScope.Whole));
    }

    private static JudgedSystem Judged(string model, Func<FactsBuilder, FactsBuilder> code)
    {
        var judge = TestModel.Judge(model);
        ArchRules.Facts.AssemblyFacts[] facts =
        [
            code(new FactsBuilder("Web").Type("N.Page")).Build(),
            new FactsBuilder("Orders").Type("N.Desk").Build(),
            new FactsBuilder("Db").Type("N.Store").Build(),
        ];
        return new JudgedSystem(judge, facts, SystemCheck.Run(judge, facts, CheckScope.Whole));
    }
}
