namespace ArchRules.Kit;

/// <summary>The bridge to NetArchTest, with that library's traps closed.</summary>
public sealed class BridgeTests(ShopAssemblies shop) : IClassFixture<ShopAssemblies>
{
    [Fact]
    public void NetArchTest_takes_the_types_of_a_component()
    {
        var stores = Shop().TypesOf("data").And().HaveNameEndingWith("Store", StringComparison.Ordinal).Should().BeSealed().GetResult();

        Assert.False(stores.IsSuccessful);
        Assert.Equal(["Shop.Data.RowStore"], stores.FailingTypeNames);
    }

    [Fact]
    public void NetArchTest_takes_the_boundaries_as_a_rule()
    {
        var check = Shop();
        var pages = check.TypesOf("web").Should().MeetCustomRule(check.KeepsBoundaries()).GetResult();

        Assert.Equal(["Shop.Web.BadPage"], pages.FailingTypeNames);
        Assert.True(check.TypesOf("orders").Should().MeetCustomRule(check.KeepsBoundaries()).GetResult().IsSuccessful);
    }

    [Fact]
    public void A_component_that_is_unknown_or_without_types_is_an_error()
    {
        Assert.Contains("did you mean 'data'?", Assert.Throws<ArgumentException>(() => Shop().TypesOf("date")).Message, StringComparison.Ordinal);
        var part = Architecture.Parse(ShopAssemblies.Model).InAssemblies(shop.PathOf("Shop.Data"));
        Assert.Contains("a rule over nothing would pass", Assert.Throws<ArgumentException>(() => part.TypesOf("web")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_that_NetArchTest_drops_are_an_error()
    {
        var check = Architecture.Parse("components:\n  kept: { projects: Microsoft.Shop }\n").InAssemblies(shop.PathOf("Microsoft.Shop"));

        var error = Assert.Throws<InvalidOperationException>(() => check.TypesOf("kept"));
        Assert.Contains("such as 'Microsoft.Shop.Kept'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_rule_or_arrow_can_be_a_rule_of_its_own()
    {
        var check = Shop();

        Assert.False(check.TypesOf("web").Should().MeetCustomRule(check.KeepsBoundaries("AR0102")).GetResult().IsSuccessful);
        Assert.True(check.TypesOf("web").Should().MeetCustomRule(check.KeepsBoundaries("AR0101")).GetResult().IsSuccessful);
        Assert.True(check.TypesOf("web").Should().MeetCustomRule(check.KeepsBoundaries("web -> orders: call")).GetResult().IsSuccessful);
        Assert.Throws<ArgumentException>(() => check.KeepsBoundaries("AR9999"));
    }

    [Fact]
    public void A_rule_over_nothing_fails_and_a_broken_one_names_its_types()
    {
        var stores = Shop().TypesOf("data").And().HaveNameEndingWith("Store", StringComparison.Ordinal);

        stores.Should().BeClasses().OrFail(because: "a store is a class");
        stores.ShouldNot().BeInterfaces().OrFail(because: "a store is a class");
        Assert.Equal(
            Environment.NewLine + "1 of 2 selected types break a rule that should hold because nobody derives a store:" + Environment.NewLine + "  Shop.Data.RowStore",
            Assert.Throws<ArchitectureViolationException>(() => stores.Should().BeSealed().OrFail(because: "nobody derives a store")).Message);
        Assert.Contains(
            "Shop.Data.OrderStore",
            Assert.Throws<ArchitectureViolationException>(() => stores.ShouldNot().BeSealed().OrFail(because: "x")).Message,
            StringComparison.Ordinal);
        var nothing = Shop().TypesOf("data").And().HaveNameEndingWith("Stroe", StringComparison.Ordinal);
        Assert.True(nothing.Should().BeSealed().GetResult().IsSuccessful);
        Assert.Contains(
            "no type is selected, so the rule proves nothing",
            Assert.Throws<ArchitectureViolationException>(() => nothing.Should().BeSealed().OrFail(because: "x")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_never_selects_its_namesake_with_more_letters()
    {
        var check = Architecture.Parse("components:\n  order: { namespaces: Shop.Order.** }\n  orders: { namespaces: Shop.Orders.** }\n").InAssemblies(shop.PathOf("Shop.Orders")).AsPart();

        Assert.Equal([0, 1], check.Result.TypeCounts);
        Assert.Throws<ArgumentException>(() => check.TypesOf("order"));
        check.TypesOf("orders").Should().HaveName("Orders").OrFail(because: "there is one type");
    }

    private ArchitectureCheck Shop() => Architecture.Parse(ShopAssemblies.Model).InFolder(shop.Folder);
}
