using ArchRules.Drafting;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Drafting;

public sealed class NsDepCopTests
{
    [Fact]
    public void Permissions_are_arrows_and_what_is_not_permitted_is_debt()
    {
        var system = System().Uses("Shop.Web", "Shop.Orders", "Shop.Data").Uses("Shop.Orders", "Shop.Data");

        var draft = Draft(system, """
            <NsDepCopConfig IsEnabled="true">
              <Allowed From="*" To="System.*" />
              <Allowed From="Shop.Web.*" To="Shop.Orders.*" />
              <Allowed From="Shop.Orders.*" To="Shop.Data.*" />
            </NsDepCopConfig>
            """);

        Assert.Equal(1, system.AssertClean(draft, ArchRules.Verdicts.ModelRules.UnusedArrowId));
        Assert.EndsWith("""
            components:
              data: { namespaces: Shop.Data.** }
              orders: { namespaces: Shop.Orders.** }
              web: { namespaces: Shop.Web.** }

            arrows:
              - orders -> data
              - web -> orders

            """, draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_disallowed_is_forbidden_whatever_else_allows_it()
    {
        var system = System().Uses("Shop.Web", "Shop.Data");

        var draft = Draft(system, """<NsDepCopConfig><Allowed From="*" To="Shop.Data.*" /><Disallowed From="Shop.Web" To="Shop.Data.*" /></NsDepCopConfig>""");

        Assert.Equal(1, system.AssertClean(draft, ArchRules.Verdicts.ModelRules.UnusedArrowId));
        Assert.Contains("forbid:\n  - web -> data\n", draft.Text, StringComparison.Ordinal);
        Assert.Contains("  rest: { projects: [Shop.Data, Shop.Orders, Shop.Web] }  # what no rule names\n", draft.Text, StringComparison.Ordinal);
        Assert.Contains("arrows:\n  - rest -> data\n", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_may_use_its_parent_where_the_file_says_so()
    {
        var system = new DraftedSystem().Project("Shop", "Shop.Clock").Project("Shop.Orders");
        const string Rules = """<NsDepCopConfig ChildCanDependOnParentImplicitly="true"><Allowed From="Shop.Orders" To="System" /><Allowed From="Shop" To="System" /></NsDepCopConfig>""";

        Assert.Contains("  - shop-orders -> shop\n", Draft(system, Rules).Text, StringComparison.Ordinal);
        Assert.Contains("arrows: []\n", Draft(system, Rules.Replace("true", "false", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_that_was_allowed_is_cut()
    {
        var system = System().Uses("Shop.Web", "Shop.Orders").Uses("Shop.Orders", "Shop.Web");

        var draft = Draft(system, """<NsDepCopConfig><Allowed From="*" To="*" /><Allowed From="Shop.Web.*" To="Shop.Orders.*" /></NsDepCopConfig>""");

        Assert.Equal(1, system.AssertClean(draft, ArchRules.Verdicts.ModelRules.UnusedArrowId));
    }

    [Theory]
    [InlineData("<NsDepCopConfig>", "the file is no XML: ")]
    [InlineData("<Config />", "the file begins with 'Config', and NsDepCop's with 'NsDepCopConfig'")]
    [InlineData("<NsDepCopConfig><Allowed From='A' /></NsDepCopConfig>", "an 'Allowed' needs 'From' and 'To'")]
    [InlineData("<!DOCTYPE x [<!ENTITY e 'x'>]><NsDepCopConfig>&e;</NsDepCopConfig>", "the file is no XML: ")]
    public void What_is_no_configuration_is_refused(string text, string mistake)
    {
        var (config, found) = NsDepCopConfig.Parse(text);

        Assert.Null(config);
        Assert.StartsWith(mistake, found, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_model_cannot_say_is_told() => Assert.Equal(
        [
            "'?.A' -> 'B' is not taken over: only names, names with '.*' and '*' are",
            "the members that 'A' may see of 'B' are not taken over; write 'exposes'",
            "'VisibleMembers' is not taken over",
        ],
        NsDepCopConfig.Parse("<NsDepCopConfig><Allowed From='?.A' To='B' /><Allowed From='A' To='B'><VisibleMembers /></Allowed><VisibleMembers OfNamespace='B' /></NsDepCopConfig>").Config!.LeftOut);

    private static DraftedSystem System() => new DraftedSystem().Project("Shop.Web").Project("Shop.Orders").Project("Shop.Data");

    private static Draft Draft(DraftedSystem system, string text) => ArchitectureDraft.Find(new DraftRequest(null, system.Facts, CheckScope.Whole)
    {
        Rules = NsDepCopConfig.Parse(text).Config,
    })!;
}
