using ArchRules.Facts;
using ArchRules.Verdicts.Structure;

namespace ArchRules.Core.Tests.Verdicts.Structure;

public sealed class ComponentGraphTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: Web }
          api: { layer: service, projects: Api }
          db: { layer: storage, projects: Db }
          bus: { technology: rabbitmq }
        arrows:
          - web -> api: call
          - api -> db: call
          - api -> bus: publish
        """;

    [Fact]
    public void A_use_has_its_count_its_dependencies_in_order_and_the_rules_that_it_breaks()
    {
        var graph = Build(new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Db:N.Store", 9).Uses("N.Page", "Db:N.Row", 7).Uses("N.Page", "Api:N.Orders"));

        Assert.Equal(["web -> api (1)", "web -> db (2)"], graph.Uses.Select(use => use.ToString()));
        var bypass = graph.FindUse("web", "db")!;
        Assert.Equal([7, 9], bypass.Dependencies.Select(dependency => dependency.Place!.Value.Line));
        Assert.Equal("Db:N.Row", bypass.Example!.Target.ToString());
        Assert.Equal(2, bypass.BrokenRules["AR0102"]);
        Assert.Empty(graph.FindUse("web", "api")!.BrokenRules);
        Assert.Null(graph.FindUse("api", "web"));
    }

    [Fact]
    public void Technologies_are_nodes_by_their_box_or_by_their_name()
    {
        var graph = Build(new FactsBuilder("Api").Type("N.Orders")
            .Uses("N.Orders", "RabbitMQ.Client:RabbitMQ.Client.IModel").Uses("N.Orders", "Npgsql:Npgsql.NpgsqlConnection"));

        Assert.Equal(["web", "api", "db", "bus", "postgres"], graph.Nodes.Select(node => node.Name));
        Assert.Equal(["api -> bus (1)", "api -> postgres (1)"], graph.Uses.Select(use => use.ToString()));
        Assert.False(graph.FindNode("bus")!.HasCode);
        Assert.Null(graph.FindNode("postgres")!.Component);
    }

    [Fact]
    public void What_a_composition_root_may_do_is_counted_apart()
    {
        var use = Assert.Single(Build(new FactsBuilder("Web").Type("N.Program")
            .Uses("N.Program", "Db:N.Store", 1, DependencyKind.Creation, inRoot: true)
            .Uses("N.Program", "Db:N.Store", 2, DependencyKind.TypeArgument, inRoot: true)
            .Uses("N.Program", "Db:N.Store#Save()", 3, DependencyKind.Call, inRoot: true)).Uses);

        Assert.Equal((1, 2, 1), (use.Count, use.CompositionCount, use.BrokenRules["AR0102"]));
        Assert.Equal(3, Assert.Single(use.Dependencies).Place!.Value.Line);
    }

    [Fact]
    public void The_order_of_the_assemblies_does_not_matter()
    {
        FactsBuilder[] facts =
        [
            new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Api:N.Orders").Uses("N.Page", "Db:N.Store"),
            new FactsBuilder("Api").Type("N.Orders").Uses("N.Orders", "Web:N.Page"),
        ];

        Assert.Equal(
            Build(facts).Uses.Select(use => use + " " + use.Example),
            Build(facts.Reverse().ToArray()).Uses.Select(use => use + " " + use.Example));
    }

    [Fact]
    public void The_metrics_are_those_of_Martin()
    {
        var metrics = Build(
            new FactsBuilder("Web").Type("N.Page").Type("N.Menu").Type("N.Footer")
                .Uses("N.Page", "Api:N.Orders").Uses("N.Page", "Api:N.IOrders", 2).Uses("N.Menu", "Api:N.IOrders"),
            new FactsBuilder("Api").Type("N.Orders").Type("N.IOrders", isAbstract: true).Type("N.Made", isGenerated: true, isAbstract: true)
                .Uses("N.Orders", "Api:N.IOrders").Uses("N.Orders", "Db:N.Store").Uses("N.Orders", "Npgsql:Npgsql.NpgsqlConnection")
                .Uses("N.Orders", "External:X.Y"),
            new FactsBuilder("Db").Type("N.Store").Uses("N.Store", "Npgsql:Npgsql.NpgsqlConnection")).Metrics;

        Assert.Equal(["web", "api", "db"], metrics.Select(row => row.Component.Name));
        Assert.Equal([(0, 2), (2, 1), (1, 0)], metrics.Select(row => (row.AfferentCoupling, row.EfferentCoupling)));
        Assert.Equal([1, 1 / 3d, 0], metrics.Select(row => row.Instability));
        Assert.Equal([0, 0.5, 0], metrics.Select(row => row.Abstractness));
        Assert.Equal([0, 0.167, 1], metrics.Select(row => Math.Round(row.Distance, 3)));
    }

    [Fact]
    public void A_component_that_neither_uses_nor_is_used_has_instability_zero()
    {
        var alone = Build(new FactsBuilder("Db").Type("N.Store")).Metrics.Single(row => row.Component.Name == "db");
        var empty = Build(new FactsBuilder("Db").Type("N.Store")).Metrics.Single(row => row.Component.Name == "web");

        Assert.Equal((0d, 0d, 1d), (alone.Instability, alone.Abstractness, alone.Distance));
        Assert.Equal((0, 0d), (empty.TypeCount, empty.Abstractness));
    }

    [Fact]
    public void A_cycle_names_its_components_and_the_fewest_dependencies_to_cut()
    {
        var cycle = Assert.Single(Build(
            new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Api:N.Orders", 1).Uses("N.Page", "Api:N.Orders", 2),
            new FactsBuilder("Api").Type("N.Orders").Uses("N.Orders", "Db:N.Store", 1).Uses("N.Orders", "Db:N.Store", 2),
            new FactsBuilder("Db").Type("N.Store").Uses("N.Store", "Web:N.Page", 5)).Cycles);

        Assert.Equal("web <-> api <-> db", cycle.ToString());
        Assert.Equal("db -> web (1)", Assert.Single(cycle.Cut).ToString());
        Assert.True(cycle.IsSmallest);
    }

    [Fact]
    public void What_only_composes_closes_no_cycle() => Assert.Empty(Build(
        new FactsBuilder("Web").Type("N.Page").Uses("N.Page", "Api:N.Orders"),
        new FactsBuilder("Api").Type("N.Orders").Uses("N.Orders", "Web:N.Page", 1, DependencyKind.Creation, inRoot: true)).Cycles);

    private static ComponentGraph Build(params FactsBuilder[] facts) =>
        ComponentGraph.Build(TestModel.Judge(Model), facts.Select(builder => builder.Build()).ToArray());
}
