using ArchRules.Core.Tests.Verdicts;
using ArchRules.Model.Reading;
using ArchRules.Reports.Pictures;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Reports.Pictures;

public sealed class ComponentPictureTests
{
    private const string Model = """
        system: Shop
        components:
          web: { layer: front-end, projects: Web, description: The pages. }
          api: { layer: service, projects: Api }
          db: { layer: storage, projects: Db }
          bus: { technology: rabbitmq }
          kit: { shared: true, projects: Kit }
          bank: { endpoints: https://bank.example }
        arrows:
          - web -> api: call
          - api -> db: read-write
            because: it keeps orders
          - api -> bus: publish
          - api -> bank: http
        """;

    [Fact]
    public void Boxes_have_their_kind_layer_and_words_in_the_order_of_the_model()
    {
        var picture = PictureOf.Components(Model, new FactsBuilder("Api").Type("N.Orders").Uses("N.Orders", "Npgsql:Npgsql.NpgsqlConnection"));

        Assert.Equal("Shop", picture.Title);
        Assert.Equal(["web", "api", "db", "bus", "kit", "bank", "postgres"], picture.Nodes.Select(node => node.Name));
        Assert.Equal(["Component", "Component", "Component", "Technology", "Shared", "Outside", "Technology"], picture.Nodes.Select(node => node.Kind.ToString()));
        Assert.Equal(["front-end", "service", "storage", "shared"], picture.Groups.Select(group => group.Name));
        Assert.Equal(("front-end", "The pages.", 0), (picture.Node("web").Layer, picture.Node("web").Description, picture.Node("web").TypeCount));
        Assert.Equal(1, picture.Node("api").TypeCount);
        Assert.Equal("rabbitmq", picture.Node("bus").Technology);
        Assert.Equal((true, false), (picture.Node("bus").IsDeclared, picture.Node("postgres").IsDeclared));
    }

    [Fact]
    public void A_line_says_how_its_arrow_lies_to_the_code()
    {
        var picture = PictureOf.Components(
            Model,
            new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Api:N.Orders", 1).Uses("N.Page", "Api:N.Orders", 2).Uses("N.Page", "Db:N.Store").Uses("N.Page", "Kit:N.Text"),
            new FactsBuilder("Api").Type("N.Orders").Uses("N.Orders", "Web:N.Page"));

        Assert.Equal(
            [
                "web -> api: Used", "web -> db: Violating", "web -> kit: Allowed",
                "api -> web: Violating", "api -> db: Unused", "api -> bus: Unused", "api -> bank: Declared",
            ],
            picture.Edges.Select(edge => edge.ToString()));
        Assert.Equal(new PictureCounts(2, 0, 0, 0), picture.Edge("web", "api").Counts);
        Assert.Equal(["", "AR0102: 1", "", "AR0103: 1", "read-write", "publish", "http"], picture.Edges.Select(edge => edge.Label));
        Assert.Equal("it keeps orders", picture.Edge("api", "db").Because);
        Assert.Equal(["publish", "http"], picture.Edges.Where(edge => edge.IsWire).Select(edge => edge.Label));
    }

    [Fact]
    public void Debt_weighs_less_than_what_is_new()
    {
        var web = new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Db:N.Store", 1);
        var known = Scope("""
            - AR0102: Web:N.Page -> Db:N.Store
            """);

        var edge = PictureOf.Components(Model, known, web).Edge("web", "db");
        Assert.Equal((PictureEdgeStatus.Debt, "AR0102: 1 debt"), (edge.Status, edge.Label));
        edge = PictureOf.Components(Model, known, web.Uses("N.Page", "Db:N.Store", 2)).Edge("web", "db");
        Assert.Equal((PictureEdgeStatus.Violating, "AR0102: 1, 1 debt"), (edge.Status, edge.Label));
    }

    [Fact]
    public void Without_a_graph_arrows_are_used_or_not_all_the_same()
    {
        var result = SystemCheck.Run(TestModel.Judge(Model), [new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Api:N.Orders").Build()], CheckScope.Whole);

        var picture = ComponentPicture.Of(result, null);
        Assert.Equal(
            ["web -> api: Used", "api -> db: Unused", "api -> bus: Unused", "api -> bank: Declared"],
            picture.Edges.Select(edge => edge.ToString()));
        Assert.Equal(default, picture.Edge("web", "api").Counts);
    }

    [Fact]
    public void A_prohibition_is_drawn_until_it_is_broken()
    {
        const string model = "components:\n  a: { projects: A }\n  b: { projects: B }\nforbid: [a -> b]\n";

        Assert.Equal("a -> b: Forbidden", PictureOf.Components(model, new FactsBuilder("A").Type("T")).Edges.Single().ToString());
        Assert.Equal("a -> b: Violating", PictureOf.Components(model, new FactsBuilder("A").Type("T").Uses("T", "B:U")).Edges.Single().ToString());
    }

    [Fact]
    public void Members_of_a_family_are_boxes_that_know_their_family()
    {
        var picture = PictureOf.Components(
            "components:\n  <m>-api: { projects: Shop.<m> }\n  <m>-db: { projects: Shop.<m>.Db }\narrows:\n  - <m>-api -> <m>-db\n",
            new FactsBuilder("Shop.Orders").Type("T").Uses("T", "Shop.Orders.Db:D").Uses("T", "Shop.Billing.Db:D"),
            new FactsBuilder("Shop.Orders.Db").Type("D"),
            new FactsBuilder("Shop.Billing.Db").Type("D"));

        Assert.Equal(["orders-api", "billing-db", "orders-db"], picture.Nodes.Select(node => node.Name));
        Assert.Equal(("<m>-db", "billing"), (picture.Node("billing-db").Family, picture.Node("billing-db").Value));
        Assert.Equal(["orders-api -> billing-db: Violating", "orders-api -> orders-db: Used"], picture.Edges.Select(edge => edge.ToString()));
    }

    [Fact]
    public void A_side_leaves_what_it_is_about()
    {
        var both = PictureOf.Components(
            Model,
            new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Api:N.Orders").Uses("N.Page", "Npgsql:Npgsql.NpgsqlConnection"));

        var declared = PictureSide.Of(both, PictureView.Declared);
        Assert.Equal(["web -> api: Declared", "api -> db: Declared", "api -> bus: Declared", "api -> bank: Declared"], declared.Edges.Select(edge => edge.ToString()));
        Assert.DoesNotContain(declared.Nodes, node => node.Name == "postgres");
        var actual = PictureSide.Of(both, PictureView.Actual);
        Assert.Equal(["web -> api: Used", "web -> postgres: Violating"], actual.Edges.Select(edge => edge.ToString()));
        Assert.Equal("", actual.Edge("web", "api").Label);
        Assert.Same(both, PictureSide.Of(both, PictureView.Both));
    }

    [Fact]
    public void The_legend_has_what_the_picture_has()
    {
        var picture = PictureOf.Components(Model, new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Api:N.Orders"));

        Assert.Equal(
            ["declared, unused: 2", "declared, not visible in code: 1", "declared and used: 1"],
            picture.Legend.Select(entry => $"{entry.Text}: {entry.Count}"));
    }

    private static CheckScope Scope(string baseline) => CheckScope.Whole with { Baseline = BaselineReader.Parse(baseline).Baseline! };
}
