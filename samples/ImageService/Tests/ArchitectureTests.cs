using ArchRules;

namespace ImageService.Tests;

/// <summary>The drawing in <c>archrules.yml</c>, held against the built services: boundaries by ArchRules, shapes by NetArchTest.</summary>
public sealed class ArchitectureTests
{
    private static readonly ArchitectureCheck System = Architecture.Load("samples/ImageService/archrules.yml").InFolder(".");

    public static IEnumerable<object[]> Cases => System.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_arrow_and_rule_holds(string name) => System.ShouldHold(name);

    [Fact]
    public void The_whole_system_keeps_to_its_architecture() => System.ShouldHold();

    [Fact]
    public void Every_box_has_code() => Assert.All(
        System.Result.Model.Components.Where(component => component.HasCode),
        component => Assert.True(System.Result.TypeCounts[component.Id] > 0, component.Name));

    [Fact]
    public void Classes_of_the_store_are_sealed() => AssertHolds(System.TypesOf("image-store").And().AreClasses().And().AreNotStatic().Should().BeSealed());

    [Fact]
    public void Interfaces_begin_with_I() => AssertHolds(System.TypesOf("image-store").And().AreInterfaces().Should().HaveNameStartingWith("I"));

    [Fact]
    public void Pages_keep_their_boundaries() => AssertHolds(System.TypesOf("web").Should().MeetCustomRule(System.KeepsBoundaries()));

    private static void AssertHolds(NetArchTest.Rules.ConditionList rule)
    {
        var result = rule.GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }
}
