using ArchRules.Core.Tests.Verdicts;
using ArchRules.Facts;
using ArchRules.Reports.Pictures;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Reports.Pictures;

public sealed class CodePictureTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: Web }
          api: { layer: service, projects: Api }
          store: { layer: storage, projects: "Db*", owns: [postgres] }
          bank: { endpoints: https://bank.example }
        arrows:
          - web -> api: http
          - api -> store: call
          - api -> bank: http
        ignore: { projects: Tests }
        """;

    private static readonly FactsBuilder[] Builders =
    [
        new FactsBuilder("Web").Type("Shop.Web.Page").Uses("Shop.Web.Page", "Db.Sql:Shop.Db.Sql.Store").Uses("Shop.Web.Page", "System.Net.Http:System.Net.Http.HttpClient"),
        new FactsBuilder("Api").Type("Shop.Api.Orders.Rest.Get").Uses("Shop.Api.Orders.Rest.Get", "Db:Shop.Db.IStore").Uses("Shop.Api.Orders.Rest.Get", "Old:Old.Thing"),
        new FactsBuilder("Db").Type("Shop.Db.IStore"),
        new FactsBuilder("Db.Sql").Type("Shop.Db.Sql.Store").Uses("Shop.Db.Sql.Store", "Db:Shop.Db.IStore").Uses("Shop.Db.Sql.Store", "Npgsql:Npgsql.NpgsqlConnection"),
        new FactsBuilder("Old").Type("Old.Thing").Type("Made.ByTool", isGenerated: true).Uses("Old.Thing", "System.Runtime:System.String"),
        new FactsBuilder("Tests").Type("Test").Uses("Test", "Db:Shop.Db.IStore"),
    ];

    [Fact]
    public void Projects_are_framed_by_their_layers_and_joined_as_their_code_is()
    {
        var picture = Draw((result, judge, facts) => CodePicture.ByProject(result, judge, facts));

        Assert.Equal(["Web", "Api", "Db", "Db.Sql", "Old", "http-client", "postgres", "bank"], picture.Nodes.Select(node => node.Name));
        Assert.Equal(("storage", "store", 1), (picture.Node("Db.Sql").Layer, picture.Node("Db.Sql").Description, picture.Node("Db.Sql").TypeCount));
        Assert.Equal((null, "unassigned"), (picture.Node("Old").Layer, picture.Node("Old").Description));
        Assert.Equal(
            [
                "Web -> Api: Declared", "Web -> Db.Sql: Violating", "Web -> http-client: Allowed",
                "Api -> Db: Used", "Api -> Old: Allowed", "Api -> bank: Declared", "Db.Sql -> Db: Allowed", "Db.Sql -> postgres: Allowed",
            ],
            picture.Edges.Select(edge => edge.ToString()));
        Assert.Equal("AR0102: 1", picture.Edge("Web", "Db.Sql").Label);
    }

    [Theory]
    [InlineData(null, "Shop.Web Shop.Api.Orders.Rest Shop.Db Shop.Db.Sql Old http-client postgres")]
    [InlineData(2, "Shop.Web Shop.Api Shop.Db Old http-client postgres")]
    [InlineData(1, "Shop Old http-client postgres")]
    public void Namespaces_are_drawn_to_a_depth(int? depth, string nodes)
    {
        var picture = Draw((result, judge, facts) => CodePicture.ByNamespace(result, judge, facts, depth));

        Assert.Equal(nodes, string.Join(" ", picture.Nodes.Select(node => node.Name)));
    }

    [Fact]
    public void A_namespace_collapses_with_those_below_it()
    {
        var picture = PictureCollapse.Of(Draw((result, judge, facts) => CodePicture.ByNamespace(result, judge, facts, null)), ["Shop.Db"]);

        Assert.Equal(["Shop.Db", "Shop.Db.Sql"], picture.Node("Shop.Db").Parts);
        Assert.Equal(PictureEdgeStatus.Violating, picture.Edge("Shop.Web", "Shop.Db").Status);
    }

    private static Picture Draw(Func<CheckResult, Judge, IReadOnlyList<AssemblyFacts>, Picture> draw)
    {
        var judge = TestModel.Judge(Model);
        var facts = Builders.Select(builder => builder.Build()).ToArray();
        var picture = draw(SystemCheck.Run(judge, facts, CheckScope.Whole), judge, facts);
        Assert.Equal(JsonPicture.Write(picture), JsonPicture.Write(draw(SystemCheck.Run(judge, facts, CheckScope.Whole), judge, facts.Reverse().ToArray())));
        return picture;
    }
}
