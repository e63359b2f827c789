using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Verdicts;
using ArchRules.Verdicts.Changes;

namespace ArchRules.Core.Tests.Verdicts.Changes;

/// <summary>Whether a change of the rules makes them weaker, and in which words.</summary>
public sealed class RuleChangeTests
{
    private const string Boxes = """
        layers: [front-end, service, storage]
        components:
          web: { layer: front-end, projects: Web }
          orders: { layer: service, projects: Orders }
          billing: { layer: service, projects: Billing }
          db: { layer: storage, projects: Db }
        arrows:
          - web -> orders
          - orders -> db: read

        """;

    [Theory]
    [InlineData("  - orders -> db: read\n", "  - orders -> db: read\n  - web -> billing\n", "weaker: arrow 'web -> billing: call' is new")]
    [InlineData("  - orders -> db: read\n", "", "stricter: arrow 'orders -> db: read' is gone")]
    [InlineData("db: read", "db: read-write", "weaker: arrow 'orders -> db' permits 'read-write' instead of 'read'")]
    [InlineData("db: read", "db", "weaker: arrow 'orders -> db' permits 'call' instead of 'read'")]
    [InlineData("db: read", "db: write", "weaker: arrow 'orders -> db' permits 'write' instead of 'read'")]
    [InlineData("web -> orders", "web -> orders: http", "weaker: arrow 'web -> orders' permits 'http' instead of 'call'")]
    [InlineData("web: { layer: front-end, projects: Web }", "web: { projects: Web }",
        "weaker: 'web' is in no layer instead of in layer 'front-end'", "*")]
    [InlineData("billing: { layer: service,", "billing: { shared: true,",
        "weaker: 'billing' is in no layer instead of in layer 'service'", "weaker: 'billing' is shared, so that everyone may use it",
        "weaker: 'web' may use 'billing', which AR0101 forbade", "weaker: 'orders' may use 'billing', which AR0101 forbade", "weaker: 'db' may use 'billing', which AR0103 forbade", "*")]
    [InlineData("projects: Db }", "projects: Db, exposes: [A] }", "stricter: 'db' exposes some types only")]
    [InlineData("projects: Db }", "projects: [Db, Db.Core] }", "other: 'db' has projects 'Db.Core' now")]
    [InlineData("arrows:", "unlisted: by-layer\narrows:",
        "weaker: 'unlisted: by-layer' lets the layers decide where there is no arrow", "weaker: 'web' may use 'billing', which AR0101 forbade",
        "weaker: 'orders' may use 'billing', which AR0101 forbade", "weaker: 'billing' may use 'orders', which AR0101 forbade",
        "weaker: 'billing' may use 'db', which AR0101 forbade")]
    [InlineData("layers: [", "layering: relaxed\nlayers: [", "weaker: 'layering: relaxed' lets every layer use all below it")]
    [InlineData("[front-end, service, storage]", "[front-end, { name: service, open: true }, storage]", "weaker: layer 'service' may be skipped")]
    [InlineData("layers: [front-end,", "ignore: { projects: X }\nlayers: [front-end,", "weaker: 'ignore' has projects 'X' now")]
    public void Are_told(string text, string replacement, params string[] expected)
    {
        var changes = Between(Boxes, Boxes.Replace(text, replacement, StringComparison.Ordinal)).Rules.Select(Line).ToArray();

        if (expected[^1] == "*")
            Assert.Subset(changes.ToHashSet(), expected[..^1].ToHashSet());
        else
            Assert.Equal(expected.Order(StringComparer.Ordinal), changes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_opens_many_technologies_is_told_once() => Assert.Single(
        Between(Boxes, Boxes.Replace("web: { layer: front-end, projects: Web }", "web: { projects: Web }", StringComparison.Ordinal)).Rules,
        rule => rule.Message.StartsWith("'web' may use 'activemq', 'ado-net', ", StringComparison.Ordinal) && rule.Message.EndsWith(" more technologies, which AR0102 forbade", StringComparison.Ordinal));

    [Theory]
    [InlineData("forbid: [web -> billing]\n", "weaker: 'forbid' no longer closes 'web -> billing'")]
    [InlineData("independent: [orders, billing]\n", "weaker: [orders, billing] are no longer called independent")]
    [InlineData("technologies: { own: { category: database, namespaces: Own } }\n", "weaker: technology 'own' is gone")]
    public void A_rule_that_goes_is_weaker_and_one_that_comes_is_not(string rule, string expected)
    {
        Assert.Equal([expected], Between(Boxes + rule, Boxes).Rules.Select(Line));
        Assert.False(Between(Boxes, Boxes + rule).HasWeakerRules);
    }

    [Theory]
    [InlineData("acyclic: true", "", "weaker: 'db' may have cycles")]
    [InlineData("exposes: [A]", "exposes: [A, B]", "weaker: 'exposes' of 'db' has 'B' now")]
    [InlineData("exposes: [A]", "", "weaker: 'db' exposes all of its types")]
    [InlineData("reads: [A.Get], writes: [A.Set]", "reads: [A.Get]", "weaker: 'writes' of 'db' no longer has 'A.Set'")]
    [InlineData("except: { types: A }", "", "other: the exceptions of 'db' no longer has types 'A'")]
    public void What_a_component_says_is_compared(string then, string now, string expected) =>
        Assert.Equal([expected], Between(With(then), With(now)).Rules.Select(Line));

    [Fact]
    public void A_member_that_is_free_now_is_weaker_and_one_that_no_longer_is_stricter()
    {
        const string free = "technologies: { file-system: { free: File.Exists } }\n";

        Assert.Equal(["weaker: 'free' of technology 'file-system' has 'File.Exists' now"], Between(Boxes, Boxes + free).Rules.Select(Line));
        Assert.Equal(["stricter: 'free' of technology 'file-system' no longer has 'File.Exists'"], Between(Boxes + free, Boxes).Rules.Select(Line));
    }

    [Fact]
    public void Losing_the_arrows_is_weaker_and_what_the_layers_then_allow_is_told()
    {
        var changes = Between(Boxes, Boxes[..Boxes.IndexOf("arrows:", StringComparison.Ordinal)]).Rules.Select(Line).ToArray();

        Assert.Contains("weaker: the file has no arrows any more, so that the layers alone decide", changes);
        Assert.Contains("weaker: 'billing' may use 'db', which AR0101 forbade", changes);
    }

    [Fact]
    public void Adding_arrows_to_a_file_without_any_is_stricter()
    {
        var changes = Between(Boxes[..Boxes.IndexOf("arrows:", StringComparison.Ordinal)], Boxes);

        Assert.False(changes.HasWeakerRules, string.Join("\n", changes.Rules.Select(Line)));
        Assert.Contains(changes.Rules, rule => Line(rule) == "stricter: 'billing' must not use 'db' (AR0101)");
    }

    [Fact]
    public void An_arrow_of_a_new_component_is_not_weaker()
    {
        var changes = Between(Boxes, Boxes.Replace("  - web", "  - web -> mail\n  - web", StringComparison.Ordinal).Replace("arrows:", "  mail: { layer: service, projects: Mail }\narrows:", StringComparison.Ordinal));

        Assert.Equal(["other: arrow 'web -> mail: call' is new"], changes.Rules.Select(Line));
    }

    [Fact]
    public void A_lower_severity_is_weaker()
    {
        var now = Judged(Boxes) with { Severities = new SeverityTable(new Dictionary<string, Severity> { ["AR0101"] = Severity.None, ["AR0109"] = Severity.Suggestion, ["AR0006"] = Severity.Error }) };

        Assert.Equal(
            [
                "weaker: rule AR0101 (A dependency has no arrow, or is forbidden) is switched off",
                "weaker: rule AR0109 (A project or package reference that no arrow allows) weighs suggestion instead of warning",
                "stricter: rule AR0006 (An arrow is used by no code) weighs error instead of suggestion",
            ],
            SystemChanges.Between(Judged(Boxes), now, now.Result).Rules.Select(Line));
    }

    [Theory]
    [InlineData("", "- AR0101: A -> B\n", "weaker: the baseline has a new entry, AR0101: A -> B")]
    [InlineData("- AR0101: A -> B\n", "- AR0101: A -> B\n  count: 3\n", "weaker: the baseline allows 3 instead of 1 of AR0101: A -> B")]
    [InlineData("- AR0101: A -> B\n  expires: 2026-12-01\n", "- AR0101: A -> B\n  expires: 2027-12-01\n", "weaker: debt has until 2027-12-01 instead of 2026-12-01, AR0101: A -> B")]
    [InlineData("- AR0101: A -> B\n  expires: 2026-12-01\n", "- AR0101: A -> B\n", "weaker: debt no longer expires on 2026-12-01, AR0101: A -> B")]
    [InlineData("- AR0101: A -> B\n  count: 3\n", "- AR0101: A -> B\n")]
    [InlineData("- AR0101: A -> B\n", "")]
    public void A_baseline_that_grows_is_weaker(string then, string now, params string[] expected) => Assert.Equal(
        expected,
        SystemChanges.Between(Judged(Boxes) with { Baseline = Baseline(then) }, Judged(Boxes) with { Baseline = Baseline(now) }, Judged(Boxes).Result).Rules.Select(Line));

    [Fact]
    public void Code_that_a_pattern_loses_is_told_with_how_much_it_is()
    {
        var changes = Between(Boxes, Boxes.Replace("projects: Orders }", "projects: Other }", StringComparison.Ordinal));

        Assert.Contains("weaker: 1 type of 'orders' belongs to no component now", changes.Rules.Select(Line));
    }

    private static string With(string words) => Boxes.Replace("projects: Db }", $"projects: Db, {words} }}", StringComparison.Ordinal);

    private static string Line(RuleChange change) => $"{change.Kind.ToString().ToLowerInvariant()}: {change.Message}";

    private static Baseline Baseline(string text) => BaselineReader.Parse(text).Baseline!;

    private static SystemChanges Between(string then, string now) => SystemChanges.Between(Judged(then), Judged(now), Judged(then).Result);

    private static JudgedSystem Judged(string model)
    {
        var judge = TestModel.Judge(model);
        AssemblyFacts[] facts = [new FactsBuilder("Web").Type("N.Page").Build(), new FactsBuilder("Orders").Type("N.Desk").Build()];
        return new JudgedSystem(judge, facts, SystemCheck.Run(judge, facts, CheckScope.Whole));
    }
}
