using ArchRules.Facts;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts;

/// <summary>What is only counted is never judged, so that nothing may be counted that a rule could object to.</summary>
public sealed class PlacePairTests
{
    private static readonly Judge Layered = TestModel.Judge("""
        layers: [front-end, service, storage]
        components:
          web:    { layer: front-end, projects: Web }
          orders: { layer: service, projects: Orders }
          data:   { layer: storage, projects: Data }
          host:   { layer: front-end, projects: Host, composition: true }
        """);

    [Fact]
    public void The_first_dependency_between_two_components_is_looked_at_and_the_second_is_counted()
    {
        var pair = Pair("Web", "Orders");

        Assert.False(pair.IsCounted(DependencyKind.Creation, false, Wiring.None));
        Assert.True(pair.IsCounted(DependencyKind.Creation, false, Wiring.None));
        Assert.Equal((2, 1), (pair.Crossings, pair.Uses));
    }

    [Fact]
    public void A_dependency_that_breaks_a_rule_is_never_only_counted()
    {
        var pair = Pair("Web", "Data");

        Assert.All(Enumerable.Range(0, 3), _ => Assert.False(pair.IsCounted(DependencyKind.Creation, false, Wiring.None)));
    }

    [Fact]
    public void A_call_that_a_root_makes_itself_is_never_only_counted()
    {
        var pair = Pair("Web", "Orders");

        Assert.All(Enumerable.Range(0, 3), _ => Assert.False(pair.IsCounted(DependencyKind.Call, false, Wiring.Always)));
    }

    [Theory]
    [InlineData("Web", true)]
    [InlineData("Host", false)]
    public void A_call_in_written_code_is_a_roots_where_all_of_its_component_composes(string source, bool isCounted)
    {
        var pair = Pair(source, "Orders");
        pair.IsCounted(DependencyKind.Call, false, Wiring.IfDeclared);

        Assert.Equal(isCounted, pair.IsCounted(DependencyKind.Call, false, Wiring.IfDeclared));
    }

    [Fact]
    public void The_first_dependency_that_may_close_a_cycle_is_looked_at_after_those_that_compose()
    {
        var pair = Pair("Web", "Orders");

        Assert.False(pair.IsCounted(DependencyKind.Creation, true, Wiring.None));
        Assert.False(pair.IsCounted(DependencyKind.Access, false, Wiring.None));
        Assert.True(pair.IsCounted(DependencyKind.Creation, true, Wiring.None));
        Assert.Equal(0, pair.Uses);
    }

    [Theory]
    [InlineData("Orders", true)]
    [InlineData("Elsewhere", false)]
    public void Only_code_in_a_component_that_others_use_can_show_anything(string source, bool canShow) =>
        Assert.Equal(canShow, Pair(source, "Data").CanShow);

    [Theory]
    [InlineData("Web", "Web", DependencyKind.Call, true)]
    [InlineData("Orders", "Orders", DependencyKind.Call, true)]
    [InlineData("Orders", "Orders", DependencyKind.Signature, false)]
    [InlineData("Orders", "Elsewhere", DependencyKind.Signature, false)]
    [InlineData("Web", "Orders", DependencyKind.Call, false)]
    public void What_stays_inside_is_harmless_unless_it_can_show_anything(string source, string target, DependencyKind kind, bool isHarmless) =>
        Assert.Equal(isHarmless, Pair(source, target).IsHarmless(kind));

    private static PlacePair Pair(string source, string target) =>
        new(Layered, Layered.Places.Place(source, source, "T"), Layered.Places.Place(target, target, "T"));
}
