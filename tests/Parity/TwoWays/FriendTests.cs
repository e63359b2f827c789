namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>AR0107 for friend assemblies, at source and in binaries.</summary>
public sealed class FriendTests
{
    private const string Model = """
        components:
          orders: { layer: service, projects: [Shop.Orders, Shop.Orders.Api] }
          data:   { layer: storage, projects: [Shop.Data, "Shop.Data.*"] }
          clock:  { shared: true, projects: Shop.Clock }
        arrows:
          - orders -> data: call
        ignore: { projects: "*.Tests" }
        """;

    [Theory]
    [InlineData("Shop.Data", "Shop.Orders")]
    [InlineData("Shop.Orders", "Shop.Data")]
    [InlineData("Shop.Clock", "Shop.Orders")]
    public void Internals_are_not_opened_to_another_component(string assembly, string friend) =>
        Assert.Equal([$"AR0107 <Module> -> <Module>"], Friends(assembly, friend));

    [Theory]
    [InlineData("Shop.Orders", "Shop.Orders.Api")]
    [InlineData("Shop.Data", "Shop.Data.Tests")]
    [InlineData("Shop.Orders", "Shop.Data.UnitTests")]
    [InlineData("Shop.Data", "DynamicProxyGenAssembly2")]
    [InlineData("Shop.Data", "Shop.Orders2")]
    [InlineData("Other", "Shop.Data")]
    [InlineData("Shop.Data.Tests", "Shop.Data")]
    public void The_same_component_tests_and_strangers_may_be_friends(string assembly, string friend) => Assert.Empty(Friends(assembly, friend));

    [Fact]
    public void A_public_key_is_no_part_of_the_name() => Assert.Single(Friends(
        "Shop.Data",
        "Shop.Orders, PublicKey=0024000004800000940000000602000000240000525341310004000001000100b5fc90e7027f67871e773a8fde8938c81dd402ba65b9201d60593e96c492651e889cc13f1415ebb53fac1131ae0bd333c5ee6021672d9718ea31a8aebd0da0072f25d87dba6fc90ffd598ed4da35e44c398c454307e8e33b8426143daec9f596836f97c8f74750e5975c64e2189f45def46b2a2b1247adc3652bf5c308055da9"));

    private static string[] Friends(string assembly, string friend) => TwoReaders.Judge(
        Model, (assembly, $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")] namespace N {{ class X {{ }} }}"));
}
