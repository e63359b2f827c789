using ArchRules.Core.Tests.Verdicts;
using ArchRules.Facts;
using ArchRules.Model;
using ArchRules.Model.Reading;
using ArchRules.Reports;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Model;

/// <summary>Families: one pattern with a capture, one component for each value.</summary>
public sealed class FamilyTests
{
    private const string Modules = """
        layers: [api, contract, data]
        layering: relaxed
        components:
          <module>-api:       { layer: api, namespaces: Shop.<module>.Api.** }
          <module>-contracts: { layer: contract, projects: Shop.<module>.Contracts }
          <module>-data:      { layer: data, namespaces: Shop.<module>.Data.** }
          host: { projects: Shop.Host }
        arrows:
          - <module>-api -> <module>-data, <module>-contracts
          - <module>-api -> <other>-contracts
          - host -> <module>-api

        """;

    [Theory]
    [InlineData("Shop.Api:Shop.Orders.Api.A", "Shop.Api:Shop.Orders.Data.D", null)]
    [InlineData("Shop.Api:Shop.Orders.Api.A", "Shop.Api:Shop.Billing.Data.D", "AR0101")]
    [InlineData("Shop.Api:Shop.Orders.Api.A", "Shop.Billing.Contracts:X.C", null)]
    [InlineData("Shop.Api:Shop.Orders.Api.A", "Shop.Orders.Contracts:X.C", null)]
    [InlineData("Shop.Api:Shop.Orders.Api.A", "Shop.Api:Shop.Orders.Api.V1.B", null)]
    [InlineData("Shop.Api:Shop.Orders.Api.A", "Shop.Api:Shop.Billing.Api.B", "AR0101")]
    [InlineData("Shop.Api:Shop.Orders.Data.D", "Shop.Billing.Contracts:X.C", "AR0103")]
    [InlineData("Shop.Host:H", "Shop.Api:Shop.Billing.Api.B", null)]
    [InlineData("Shop.Host:H", "Shop.Api:Shop.Billing.Data.B", "AR0101")]
    [InlineData("Shop.Api:Shop.Orders.Api.A", "Shop.Api:Shop.ORDERS.Data.D", null)]
    [InlineData("Shop.Api:Shop.Orders.Api.A", "Shop.Api:Shop.Data.D", null)]
    public void The_value_decides_between_families(string source, string target, string? rule) =>
        Assert.Equal(rule, TestModel.Judge(Modules).Rule(source, target));

    [Theory]
    [InlineData("projects: Shop.<m>", "Shop.Orders:A", "orders")]
    [InlineData("projects: Shop.<m>", "Shop.Orders.Data:A", null)]
    [InlineData("projects: Shop.<m>Module", "Shop.OrdersModule:A", "orders")]
    [InlineData("projects: \"*.<m>.Api\"", "Shop.Big.Orders.Api:A", "orders")]
    [InlineData("projects: [Shop.<m>.Api, Shop.<m>]", "Shop.Orders.Api:A", "orders")]
    [InlineData("namespaces: Shop.<m>", "X:Shop.Orders.A", "orders")]
    [InlineData("namespaces: Shop.<m>", "X:Shop.Orders.Data.A", null)]
    [InlineData("namespaces: Shop.<m>.**", "X:Shop.Orders.Data.Sql.A", "orders")]
    [InlineData("namespaces: \"**.<m>.Api\"", "X:A.B.Orders.Api.T", "orders")]
    [InlineData("namespaces: \"**.<m>.Api.**\"", "X:A.Api.B.Api.T", "a")]
    [InlineData("namespaces: Shop.<m>.<m>Data", "X:Shop.Orders.OrdersData.T", "orders")]
    [InlineData("namespaces: Shop.<m>.<m>Data", "X:Shop.Orders.BillingData.T", null)]
    [InlineData("types: <m>Repository", "X:Shop.OrderRepository", "order")]
    [InlineData("types: <m>Repository", "X:Shop.Repository", null)]
    [InlineData("types: Shop.**.I<m>Store", "X:Shop.A.B.IOrderStore", "order")]
    [InlineData("projects: Shop.<m>, namespaces: Shop.<m>.Api.**", "Shop.Orders:Shop.Orders.Api.T", "orders")]
    [InlineData("projects: Shop.<m>, namespaces: Shop.<m>.Api.**", "Shop.Orders:Shop.Billing.Api.T", null)]
    [InlineData("projects: Shop.Api, namespaces: Shop.<m>.**", "Shop.Api:Shop.Billing.T", "billing")]
    public void A_capture_finds_its_value(string selector, string type, string? value)
    {
        var element = TestModel.Element(type);
        var place = TestModel.Judge($"components:\n  <m>-box: {{ {selector} }}\n").Places.Place(element.Assembly, element.Namespace, element.Type);

        Assert.Equal((value is null ? Placement.None.Node : 0, value), (place.Node, place.Value));
    }

    [Fact]
    public void A_component_of_its_own_beats_a_family()
    {
        var judge = TestModel.Judge(Modules.Replace("  host:", "  legacy: { namespaces: Shop.Legacy.Api.** }\n  host:", StringComparison.Ordinal));

        Assert.Equal("legacy", judge.Model.FindComponent(judge.Places.Place("X", "Shop.Legacy.Api", "T"))!.Name);
        Assert.Equal("orders-api", judge.Model.FindComponent(judge.Places.Place("X", "Shop.Orders.Api", "T"))!.Name);
    }

    [Fact]
    public void A_message_names_the_members_and_the_allowed_way()
    {
        var judge = TestModel.Judge(Modules + "  - <module>-contracts -> <module>-data\n");

        Assert.Equal("'A' must not use 'D': no arrow leads from 'orders-api' to 'billing-data'; the allowed way is orders-api -> billing-contracts -> billing-data",
            judge.Message("X:Shop.Orders.Api.A", "X:Shop.Billing.Data.D"));
    }

    [Fact]
    public void Forbid_and_independent_take_families()
    {
        const string free = "components:\n  <m>: { projects: Shop.<m> }\n  <m>-db: { projects: Shop.<m>.Db }\n";

        Assert.Null(TestModel.Judge(free).Rule("Shop.A:T", "Shop.B:T"));
        Assert.Equal("AR0101", TestModel.Judge(free + "independent: [<m>, <other>]\n").Rule("Shop.A:T", "Shop.B:T"));
        Assert.Null(TestModel.Judge(free + "independent: [<m>, <other>]\n").Rule("Shop.A:T", "Shop.A:U"));
        Assert.Equal("AR0101", TestModel.Judge(free + "forbid: [<m> -> <other>-db]\n").Rule("Shop.A:T", "Shop.B.Db:T"));
        Assert.Null(TestModel.Judge(free + "forbid: [<m> -> <other>-db]\n").Rule("Shop.A:T", "Shop.A.Db:T"));
    }

    [Fact]
    public void A_box_of_a_family_is_that_of_its_user()
    {
        var judge = TestModel.Judge("""
            components:
              <s>: { projects: Shop.<s> }
              <s>-db: { technology: postgres }
              tool: { projects: Tool }
            arrows:
              - <s> -> <s>-db: read-write
            """);

        Assert.Null(judge.Rule("Shop.Orders:T", "Npgsql:Npgsql.NpgsqlConnection"));
        var result = SystemCheck.Run(judge, [
            new FactsBuilder("Shop.Orders").Type("T").Uses("T", "Npgsql:Npgsql.NpgsqlConnection").Build(),
            new FactsBuilder("Tool").Type("T").Build(),
        ], CheckScope.Whole);
        Assert.Equal(["orders", "orders-db", "tool"], result.Components.Select(box => box.Component.Name));
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Reports_and_the_diagram_show_the_members_that_the_code_has()
    {
        var result = SystemCheck.Run(TestModel.Judge(Modules), [
            new FactsBuilder("Shop.Api").Type("Shop.Orders.Api.A").Type("Shop.Billing.Data.D").Uses("Shop.Orders.Api.A", "Shop.Api:Shop.Billing.Data.D").Build(),
        ], CheckScope.Whole);

        var report = TextReport.Write(result, new ReportContext("archrules.yml", "", SeverityTable.Default));
        Assert.Contains("orders-api -> billing-data: 1 violation in 1 type", report, StringComparison.Ordinal);
        Assert.Matches("  orders-api +api +1 type\n", report);
        Assert.Contains("component '<module>-contracts' matches no code", report, StringComparison.Ordinal);
        Assert.Contains("no code uses the arrow '<module>-api -> <module>-data'", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<module>-api  ", report, StringComparison.Ordinal);
        var diagram = MermaidDiagram.Write(result);
        Assert.Contains("c_orders_api[\"orders-api\"]", diagram, StringComparison.Ordinal);
        Assert.Contains("c_host --> c_orders_api", diagram, StringComparison.Ordinal);
        Assert.Contains("c_orders_api ==>|\"AR0101: 1\"| c_billing_data", diagram, StringComparison.Ordinal);
        Assert.DoesNotContain("c_orders_api --> c_billing_data", diagram, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrows_say_which_members_they_join() => Assert.Equal(
        ["<module>-api -> <module>-data: call", "<module>-api -> <module>-contracts: call", "<module>-api -> <other>-contracts: call", "host -> <module>-api: call"],
        ArchitectureReader.Parse(Modules).Model!.Arrows.Select(arrow => arrow.ToString()));
}
