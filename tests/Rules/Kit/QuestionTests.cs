namespace ArchRules.Kit;

public sealed class QuestionTests(ShopAssemblies shop) : IClassFixture<ShopAssemblies>
{
    private readonly ArchitectureCheck check = Architecture.Parse(ShopAssemblies.Model).InFolder(shop.Folder);

    [Fact]
    public void The_users_of_a_component_are_told_with_reason_file_and_line()
    {
        var users = check.UsersOf("data");

        Assert.Equal(["web", "orders"], users.Select(use => use.Source.Name));
        users.Except("web", "orders").ShouldBeEmpty(because: "only these may");
        Assert.Equal(
            """

            the components that use 'data' except orders should be empty because only services keep data, but there is 1:
              web -> data: 2 dependencies
                /src/Shop.Web.cs(7,9): 'BadPage.Post' uses 'OrderStore'
                /src/Shop.Web.cs(7,9): 'BadPage.Post' uses 'OrderStore.Save'
            """.ReplaceLineEndings(),
            Assert.Throws<ArchitectureViolationException>(() => users.Except("orders").ShouldBeEmpty(because: "only services keep data")).Message);
    }

    [Fact]
    public void The_users_of_a_type_are_known_by_its_name_or_by_the_type_itself()
    {
        Assert.Equal(["web", "orders"], check.UsersOf("OrderStore").Select(use => use.Source.Name));
        Assert.Equal(["orders"], check.UsersOf("Shop.Data.*Store").Where(use => use.Count > 0 && use.Source.Name == "orders").Select(use => use.Source.Name));
        check.UsersOf(typeof(QuestionTests)).ShouldBeEmpty(because: "nobody uses tests");
    }

    [Fact]
    public void A_name_that_means_nothing_proves_nothing()
    {
        Assert.Contains("did you mean 'data'?", Assert.Throws<ArgumentException>(() => check.UsersOf("dat")).Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'orders'?", Assert.Throws<ArgumentException>(() => check.UsesOf("order")).Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'orders'?", Assert.Throws<ArgumentException>(() => check.UsersOf("data").Except("order")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => check.UsersOf("data").ShouldBeEmpty(because: " "));
        Assert.Throws<InvalidOperationException>(() => check.Cycles().Except("data"));
    }

    [Fact]
    public void What_a_component_uses_is_known() => Assert.Equal(["orders", "data"], check.UsesOf("web").OrderBy(use => use.Target.Name == "data").Select(use => use.Target.Name));

    [Fact]
    public void The_shortest_path_names_its_members()
    {
        Assert.Contains(
            "the shortest path from 'GoodPage' to 'data' should be empty because pages ask services, but there are 2:",
            Assert.Throws<ArchitectureViolationException>(() => check.ShortestPath("GoodPage", "data").ShouldBeEmpty(because: "pages ask services")).Message,
            StringComparison.Ordinal);
        Assert.Equal(["Shop.Orders.Orders", "Shop.Data.OrderStore"], check.ShortestPath("GoodPage", "data").Select(step => step.Target.FullName));
        Assert.Single(check.ShortestPath("web", "data"));
        check.ShortestPath("data", "web").ShouldBeEmpty(because: "storage calls nobody");
        Assert.Throws<ArchitectureViolationException>(() => check.ShortestPath("data", "web").ShouldNotBeEmpty(because: "it would be a cycle"));
    }

    [Fact]
    public void Cycles_say_what_to_cut()
    {
        check.Cycles().ShouldBeEmpty(because: "cycles cannot be shipped apart");

        var cyclic = Architecture.Parse("components: { pages: { types: [GoodPage, OrderStore] }, desk: { types: Orders } }\n").InFolder(shop.Folder).Cycles();
        var cycle = Assert.Single(cyclic);
        Assert.Equal("pages <-> desk", cycle.ToString());
        Assert.True(cycle.IsSmallest);
        Assert.Contains("pages <-> desk; the fewest dependencies to cut:", Assert.Throws<ArchitectureViolationException>(() => cyclic.ShouldBeEmpty(because: "x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_can_be_asserted_on()
    {
        Assert.Equal((1, 2), (check.MetricsOf("orders").AfferentCoupling, check.MetricsOf("data").TypeCount));
        check.Metrics.Where(metrics => metrics.Instability > 0.9).Except("web").ShouldBeEmpty(because: "services shall be stable");
        Assert.Contains(
            "  web: Ca 0, Ce 2, instability 1.00, abstractness 0.00, distance 0.00",
            Assert.Throws<ArchitectureViolationException>(() => check.Metrics.Where(metrics => metrics.Instability > 0.9).ShouldBeEmpty(because: "x")).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => check.MetricsOf("webb"));
    }
}
