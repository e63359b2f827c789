using ArchRules.Drafting;

namespace ArchRules.Core.Tests.Drafting;

public sealed class StyleTests
{
    [Fact]
    public void Clean_closes_what_n_tier_allows()
    {
        var system = Tiers().Uses("Shop.Orders", "Shop.Data");

        system.AssertClean(out var tiers, DraftStyle.NTier);
        var clean = system.AssertClean(out var debt, DraftStyle.CleanArchitecture);

        Assert.Equal((0, 1), (tiers, debt));
        Assert.Contains("  #   orders -> data (1 use): application must not use infrastructure\n", clean.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Driven_adapters_are_independent()
    {
        var system = Tiers().Project("Shop.Mails").Uses("Shop.Mails", DraftedSystem.Queue).Uses("Shop.Data", "Shop.Mails");

        var text = system.AssertClean(out var debt, DraftStyle.Hexagonal).Text;

        Assert.Equal(1, debt);
        Assert.Contains("\nindependent: [data, mails]\n", text, StringComparison.Ordinal);
        Assert.Contains("  orders: { layer: core, projects: Shop.Orders }\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Modules_meet_in_contracts_only()
    {
        var system = new DraftedSystem().Project("Shop.Common").Project("Shop.Orders").Project("Shop.Billing").Project("Shop.Billing.Contracts").Project("Shop.Orders.Contracts")
            .Uses("Shop.Orders", "Shop.Billing.Contracts", "Shop.Common")
            .Uses("Shop.Billing", "Shop.Billing.Contracts", "Shop.Common");
        system.AssertClean(out var before, DraftStyle.ModularMonolith);
        system.Uses("Shop.Orders", "Shop.Billing");

        var text = system.AssertClean(out var debt, DraftStyle.ModularMonolith).Text;

        Assert.Equal((0, 1), (before, debt));
        Assert.Contains("  #   <module> -> <other> (1 use): modules meet in contracts only\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Services_meet_over_wires_and_in_contracts_of_those_they_call()
    {
        var system = new DraftedSystem().Project("Shop.Gateway").Project("Shop.Orders").Project("Shop.Billing").Project("Shop.Billing.Contracts")
            .Uses("Shop.Gateway", DraftedSystem.Views)
            .Uses("Shop.Orders", "Shop.Billing.Contracts", DraftedSystem.Database)
            .Uses("Shop.Billing", "Shop.Billing.Contracts");
        system.AssertClean(out var before, DraftStyle.Soa);
        system.Uses("Shop.Gateway", "Shop.Orders");

        var text = system.AssertClean(out var debt, DraftStyle.Soa).Text;

        Assert.Equal((0, 1), (before, debt));
        Assert.Contains("contract: Shop.<module>.Contracts", text, StringComparison.Ordinal);
        Assert.Contains("  - <module> -> <other>: http\n", text, StringComparison.Ordinal);
        Assert.Contains("  #   gateway -> <module> (1 use): services meet over wires only\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Slices_do_not_use_each_other()
    {
        var system = new DraftedSystem()
            .Project("Shop", "Shop.Program").Project("Shop", "Shop.Features.Orders.Desk").Project("Shop", "Shop.Features.Billing.Desk");
        system.Use("Shop.Program", "Shop", "Shop:Shop.Features.Orders.Desk");
        system.Use("Shop.Features.Orders.Desk", "Shop", "Shop:Shop.Features.Billing.Desk");

        var text = system.AssertClean(out var debt, DraftStyle.VerticalSlices).Text;

        Assert.Equal(1, debt);
        Assert.Contains("  <module>: { projects: Shop, namespaces: Shop.Features.<module>.** }\n", text, StringComparison.Ordinal);
        Assert.Contains("  - shop -> <module>\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clean-architecture", DraftStyle.CleanArchitecture)]
    [InlineData("soa", DraftStyle.Soa)]
    public void A_style_is_called_as_its_page(string word, DraftStyle style)
    {
        Assert.True(DraftStyles.TryParse(word, out var found));
        Assert.Equal(style, found);
        Assert.False(DraftStyles.TryParse("Clean", out _));
    }

    private static DraftedSystem Tiers() => new DraftedSystem()
        .Project("Shop.Web").Project("Shop.Orders").Project("Shop.Data")
        .Uses("Shop.Web", DraftedSystem.Views, "Shop.Orders")
        .Uses("Shop.Data", DraftedSystem.Database);
}
