using ArchRules.Core.Tests.Verdicts;
using ArchRules.Reports.Pictures;

namespace ArchRules.Core.Tests.Reports.Pictures;

public sealed class PictureNarrowingTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: Web }
          admin: { layer: front-end, projects: Admin }
          api: { layer: service, projects: Api }
          jobs: { layer: service, projects: Jobs }
          db: { layer: storage, projects: Db }
          kit: { shared: true, projects: Kit }
        arrows:
          - web, admin -> api: http
          - jobs -> api: call
          - api -> db: call
        """;

    private static Picture Shop => PictureOf.Components(
        Model,
        new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Kit:N.Text").Uses("N.Page", "System.Net.Http:System.Net.Http.HttpClient").Uses("N.Page", "Db:N.Store"),
        new FactsBuilder("Jobs").Type("N.Job").Uses("N.Job", "Api:N.Orders").Uses("N.Job", "Npgsql:Npgsql.NpgsqlConnection"));

    [Fact]
    public void A_layer_is_one_box_with_what_happens_inside_of_it()
    {
        var picture = PictureCollapse.Of(Shop, ["service"]);

        var service = picture.Node("service");
        Assert.Equal(PictureNodeKind.Layer, service.Kind);
        Assert.Equal(["api", "jobs"], service.Parts);
        Assert.Equal(new PictureCounts(1, 0, 0, 0), service.Inside);
        Assert.Equal(["web", "admin", "service", "db", "kit", "http-client", "postgres"], picture.Nodes.Select(node => node.Name));
        Assert.Equal(["web", "admin"], picture.Edges.Where(edge => edge.Target == "service").Select(edge => edge.Source));
        Assert.DoesNotContain(picture.Groups, group => group.Name == "service");
    }

    [Fact]
    public void By_layer_parallel_lines_are_one_line_with_their_number()
    {
        var picture = PictureCollapse.ByLayer(Shop);

        Assert.Equal(["front-end", "service", "storage", "shared"], picture.Nodes.Take(4).Select(node => node.Name));
        var http = picture.Edge("front-end", "service");
        Assert.Equal(("http ×2", true, 2), (http.Label, http.IsWire, http.Parts));
        Assert.Equal(PictureEdgeStatus.Violating, picture.Edge("front-end", "storage").Status);
    }

    [Fact]
    public void Families_modules_and_names_are_one_box_each()
    {
        var modules = PictureOf.Components(
            "components:\n  <m>-api: { projects: Shop.<m> }\n  <m>-db: { projects: Shop.<m>.Db }\n  orders: { projects: Host }\narrows:\n  - <m>-api -> <m>-db\n",
            new FactsBuilder("Shop.Orders").Type("T").Uses("T", "Shop.Orders.Db:D").Uses("T", "Shop.Billing.Db:D"),
            new FactsBuilder("Shop.Orders.Db").Type("D"),
            new FactsBuilder("Shop.Billing.Db").Type("D"));

        Assert.Equal(["orders-api", "<m>-db", "orders"], PictureCollapse.Of(modules, ["<m>-db"]).Nodes.Select(node => node.Name));
        Assert.Equal(["orders (all)", "billing", "orders"], PictureCollapse.Of(modules, ["<m>"]).Nodes.Select(node => node.Name));
        Assert.Equal(["orders-*", "billing-db", "orders"], PictureCollapse.Of(modules, ["orders-*"]).Nodes.Select(node => node.Name));
        Assert.True(PictureCollapse.HoldsAny(modules, "<m>"));
        Assert.False(PictureCollapse.HoldsAny(modules, "<n>"));
    }

    [Theory]
    [InlineData(0, "db", "")]
    [InlineData(1, "web api db", "web-db api-db")]
    [InlineData(2, "web admin api jobs db kit http-client", "web-api web-db web-kit web-http-client admin-api api-db jobs-api")]
    public void A_focus_leaves_what_is_near(int depth, string nodes, string edges)
    {
        var picture = PictureFocus.Of(Shop, ["db"], depth);

        Assert.Equal(nodes, string.Join(" ", picture.Nodes.Select(node => node.Name)));
        Assert.Equal(edges, string.Join(" ", picture.Edges.Select(edge => edge.Source + "-" + edge.Target)));
    }

    [Fact]
    public void A_box_is_left_out_with_its_lines()
    {
        var picture = PictureFocus.Without(Shop, ["db", "*-client", "k?t"]);

        Assert.Equal(["web", "admin", "api", "jobs", "kit", "postgres"], picture.Nodes.Select(node => node.Name));
        Assert.DoesNotContain(picture.Edges, edge => edge.Target == "db");
        Assert.DoesNotContain(picture.Groups, group => group.Name == "storage");
    }

    [Fact]
    public void What_anyone_may_use_is_left_out_and_told()
    {
        var picture = PictureClearing.Of(Shop);

        Assert.Equal(["not drawn: 1 use of shared components", "not drawn: 1 use of technologies that nobody owns"], picture.Notes);
        Assert.Equal(["web", "admin", "api", "jobs", "db", "kit", "postgres"], picture.Nodes.Select(node => node.Name));
        Assert.Contains(picture.Edges, edge => edge is { Source: "jobs", Target: "postgres", Status: PictureEdgeStatus.Allowed });
        Assert.Same(picture, PictureClearing.Of(picture));
    }

    [Fact]
    public void Too_many_lines_become_one_for_each_two_layers_and_what_is_broken_keeps_its_own()
    {
        var picture = new Picture("Big")
        {
            Groups = [new PictureGroup("top", 0), new PictureGroup("bottom", 1)],
        }.With(
            Enumerable.Range(0, 20).Select(i => new PictureNode("n" + i, PictureNodeKind.Component) { Layer = i < 10 ? "top" : i < 19 ? "bottom" : null }),
            from i in Enumerable.Range(0, 10)
            from j in Enumerable.Range(10, 10)
            select new PictureEdge("n" + i, "n" + j, i == j - 10 ? PictureEdgeStatus.Violating : PictureEdgeStatus.Used) { Modes = ["call"] });

        var bundled = PictureBundling.Of(picture);
        Assert.Equal(10, bundled.Edges.Count);
        Assert.All(bundled.Edges, edge => Assert.True(edge.IsBroken));
        Assert.Equal(["top -> bottom: ×81", "top -> no layer: ×9"], bundled.Bundles.Select(edge => $"{edge.Source} -> {edge.Target}: {edge.Label}"));
        Assert.Equal("no layer", bundled.Node("n19").Layer);
        var few = picture.With(picture.Nodes, picture.Edges.Take(PictureBundling.MostEdges));
        Assert.Same(few, PictureBundling.Of(few));
    }
}
