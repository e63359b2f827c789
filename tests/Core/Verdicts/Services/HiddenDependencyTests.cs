using ArchRules.Facts;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts.Services;

/// <summary>AR0110 from facts: what a name in a string leads to, judged as if it were code.</summary>
public sealed class HiddenDependencyTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: Shop.Web }
          orders: { layer: service, projects: Shop.Orders }
          data: { layer: storage, projects: Shop.Data, exposes: OrderStore }
          tools: { layer: service, namespaces: Shop.Tools.** }
          legacy: { layer: service, projects: Shop.Legacy }
        arrows:
          - web -> orders: call
          - orders -> data: call
          - { orders -> legacy: call, deprecated: true }
        ignore: { projects: Shop.Tests }

        """;

    [Theory]
    [InlineData(TextRole.TypeName, "Shop.Data.OrderStore, Shop.Data, Version=1.0.0.0, Culture=neutral")]
    [InlineData(TextRole.TypeName, "Shop.Data.OrderStore+Row, Shop.Data")]
    [InlineData(TextRole.TypeName, "Shop.Data.List`1[[System.Int32, mscorlib]], Shop.Data")]
    [InlineData(TextRole.TypeName, "Shop.Data.OrderStore")]
    [InlineData(TextRole.AssemblyName, "Shop.Data")]
    [InlineData(TextRole.AssemblyName, "Shop.Data, Version=1.0.0.0")]
    [InlineData(TextRole.AssemblyName, "plugins/Shop.Data.dll")]
    [InlineData(TextRole.AssemblyName, "C:\\app\\Shop.Data.DLL")]
    [InlineData(TextRole.AssemblyName, "Npgsql")]
    [InlineData(TextRole.NativeLibrary, "libpq.so.5")]
    [InlineData(TextRole.NativeLibrary, "Shop.Data")]
    [InlineData(TextRole.ServiceKey, "data")]
    public void A_name_that_leads_from_a_front_end_to_storage_is_a_violation(TextRole role, string text)
    {
        var violation = Assert.Single(Check("Shop.Web", role, text).Violations);

        Assert.Equal(("AR0110", "web"), (violation.Rule.Id, violation.SourceNode));
        Assert.Contains("by a name in a string for 'Api': front-end 'web' must not reach storage", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_says_what_why_and_the_way()
    {
        var violation = Assert.Single(Check("Shop.Web", TextRole.TypeName, "Shop.Data.OrderStore, Shop.Data").Violations);

        Assert.Equal(
            "'Page' must not use 'OrderStore' by a name in a string for 'Api': front-end 'web' must not reach storage 'data'; the allowed way is web -> orders -> data",
            violation.Message);
        Assert.Equal("Shop.Data:Shop.Data.OrderStore", violation.Dependency.Target.ToString());
    }

    [Theory]
    [InlineData(TextRole.TypeName, "Shop.Orders.Desk, Shop.Orders")]
    [InlineData(TextRole.TypeName, "Shop.Web.Other")]
    [InlineData(TextRole.TypeName, "System.Int32")]
    [InlineData(TextRole.TypeName, "not a type name {0}")]
    [InlineData(TextRole.TypeName, "")]
    [InlineData(TextRole.TypeName, "Shop.Tests.Case, Shop.Tests")]
    [InlineData(TextRole.AssemblyName, "Shop.Orders")]
    [InlineData(TextRole.AssemblyName, "Newtonsoft.Json")]
    [InlineData(TextRole.AssemblyName, "")]
    [InlineData(TextRole.NativeLibrary, "kernel32")]
    [InlineData(TextRole.ServiceKey, "orders")]
    [InlineData(TextRole.ServiceKey, "anything")]
    public void A_name_of_what_an_arrow_allows_or_of_strangers_is_free(TextRole role, string text) =>
        Assert.Empty(Check("Shop.Web", role, text).Violations);

    [Fact]
    public void Code_of_no_component_is_not_judged() => Assert.Empty(Check("Nobody", TextRole.AssemblyName, "Shop.Data").Violations);

    [Fact]
    public void A_name_without_its_assembly_is_found_where_the_system_defines_it()
    {
        var facts = new FactsBuilder("Shop.Web").Type("N.Page").Passes("N.Page", TextRole.TypeName, "Odd.Store");
        var data = new FactsBuilder("Shop.Data").Type("Odd.Store");

        Assert.Single(SystemCheck.Run(TestModel.Judge(Model), [facts.Build(), data.Build()], CheckScope.Part).Violations);
    }

    [Fact]
    public void A_name_of_a_hidden_type_is_a_violation_and_a_deprecated_arrow_still_allows()
    {
        Assert.Contains("'data' exposes only 'OrderStore'", Assert.Single(Check("Shop.Orders", TextRole.TypeName, "Shop.Data.Row, Shop.Data").Violations).Message, StringComparison.Ordinal);
        Assert.Empty(Check("Shop.Orders", TextRole.AssemblyName, "Shop.Data").Violations);
        Assert.Empty(Check("Shop.Orders", TextRole.AssemblyName, "Shop.Legacy").Violations);
    }

    [Fact]
    public void A_composition_root_may_name_what_it_puts_together() =>
        Assert.Empty(Check("Shop.Web", TextRole.TypeName, "Shop.Data.OrderStore, Shop.Data", inRoot: true).Violations);

    [Fact]
    public void Braces_in_a_name_are_no_places() =>
        Assert.Contains("'Shop.Data.{0}'", Assert.Single(SystemCheck.Run(
            TestModel.Judge(Model.Replace("projects: Shop.Data", "projects: \"Shop.Data*\"", StringComparison.Ordinal)),
            [Facts("Shop.Web", TextRole.AssemblyName, "Shop.Data.{0}")], CheckScope.Part).Violations).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(TextRole.TypeName, "types")]
    [InlineData(TextRole.AssemblyName, "assemblies")]
    [InlineData(TextRole.NativeLibrary, "libraries")]
    public void A_name_that_is_made_at_run_time_is_unproven(TextRole role, string what) =>
        Assert.Contains($"AR0110 is unproven for 'web': {what} are named at run time (1 in 'Page')", Check("Shop.Web", role, null).Notes);

    private static CheckResult Check(string assembly, TextRole role, string? text, bool inRoot = false) =>
        SystemCheck.Run(TestModel.Judge(Model), [Facts(assembly, role, text, inRoot)], CheckScope.Part);

    private static AssemblyFacts Facts(string assembly, TextRole role, string? text, bool inRoot = false) =>
        new FactsBuilder(assembly).Type("N.Page").Passes("N.Page", role, text, inRoot: inRoot).Build();
}
