using ArchRules.Model.Reading;
using ArchRules.Reports;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts;

/// <summary>AR0008, and what reports say of the board.</summary>
public sealed class BoardTests
{
    private const string Drawing = """
        components:
          web: { layer: front-end, projects: Web }
          orders: { layer: service, projects: Orders }
          db: { technology: postgres }
        arrows:
          - web -> orders: http
        customers:
          shopper: buys on the web
          clerk: { description: sells at the counter }
          press:

        """;

    [Theory]
    [InlineData("requirements:\n  buy: { for: shopper, served-by: [web, orders] }", null)]
    [InlineData("requirements:\n  buy: { served-by: [web, orders] }", null)]
    [InlineData("requirements:\n  keep: { served-by: db }", null)]
    [InlineData("requirements:\n  buy: { for: shoper, served-by: web }", "(12,15) requirement 'buy' refers to 'shoper', which the model does not have; did you mean 'shopper'?")]
    [InlineData("requirements:\n  buy: { served-by: webb }", "(12,21) requirement 'buy' refers to 'webb', which the model does not have; did you mean 'web'?")]
    [InlineData("requirements:\n  buy: { for: shopper }", "(12,3) nothing serves requirement 'buy'; name the components under 'served-by'")]
    [InlineData("requirements:\n  buy: { served-by: orders }", "(12,3) nothing serves requirement 'buy': 'orders' matches no code")]
    [InlineData("decisions:\n  d: { about: [web, web -> orders, front-end, postgres], status: accepted, date: 2026-01-31 }", null)]
    [InlineData("decisions:\n  d: { about: web -> db }", "(12,15) decision 'd' refers to 'web -> db', which the model does not have; known are web -> orders")]
    [InlineData("decisions:\n  d: { because: so }", "(12,3) decision 'd' refers to nothing; say under 'about' what it is about")]
    [InlineData("estimates:\n  e: { about: orders, value: 200 requests per second }", null)]
    [InlineData("estimates:\n  e: { value: 200 }", "(12,3) estimate 'e' refers to nothing; say under 'about' what it is about")]
    [InlineData("requirements:\n  buy: { served-by: web }\nestimates:\n  e: { about: buy }", null)]
    public void What_the_board_refers_to_is_there(string board, string? expected)
    {
        var findings = Check(board, CheckScope.Whole).Findings.Where(finding => finding.Rule.Id == "AR0008")
            .Select(finding => $"({finding.ModelRange!.Value.Line},{finding.ModelRange.Value.Column}) {finding.Message}");

        Assert.Equal(expected, findings.SingleOrDefault());
    }

    [Fact]
    public void A_part_of_a_system_says_nothing_of_the_board() =>
        Assert.DoesNotContain(Check("decisions:\n  d: {}", CheckScope.Part).Findings, finding => finding.Rule.Id == "AR0008");

    [Theory]
    [InlineData("customers: [a]", "'customers' holds names")]
    [InlineData("requirements: x", "'requirements' holds names with keys")]
    [InlineData("requirements:\n  r: x", "requirement 'r' needs keys, as in { for: orders }")]
    [InlineData("decisions:\n  d: { satus: accepted }", "decision 'd' has no key 'satus'; did you mean 'status'?")]
    [InlineData("decisions:\n  d: { status: acepted }", "'acepted' is not a value of 'status'; did you mean 'accepted'?")]
    [InlineData("estimates:\n  e: {}\n  e: {}", "estimate 'e' is written twice; keep one")]
    public void What_is_no_board_is_a_mistake_of_the_file(string board, string expected) => Assert.Contains(
        ArchitectureReader.Parse("components:\n  web: { projects: Web }\n" + board).Mistakes,
        mistake => mistake.Message.StartsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void A_report_shows_the_board_in_a_line_for_each_kind()
    {
        var result = Check("requirements:\n  buy: { served-by: web }\n  ship: { served-by: orders }\ndecisions:\n  d: { about: web, status: proposed }\nestimates:\n  e: { about: web, value: 5 GB }", CheckScope.Whole);

        Assert.Contains(
            "  customers: shopper, clerk, press\n  requirements: buy, ship (not served)\n  decisions: d (proposed)\n  estimates: e (5 GB)\n\n",
            TextReport.Write(result, new ReportContext("archrules.yml", "", SeverityTable.Default)),
            StringComparison.Ordinal);
    }

    private static CheckResult Check(string board, CheckScope scope) =>
        SystemCheck.Run(TestModel.Judge(Drawing + board + "\n"), [new FactsBuilder("Web").Type("N.Page").Build()], scope);
}
