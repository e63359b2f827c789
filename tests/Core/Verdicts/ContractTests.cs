using ArchRules.Model.Reading;

namespace ArchRules.Core.Tests.Verdicts;

/// <summary>AR0101 for contracts: open to the callers of their owner only.</summary>
public sealed class ContractTests
{
    private const string Model = """
        components:
          web: { layer: front-end, projects: Web }
          orders: { layer: service, namespaces: Orders.**, contract: Orders.Contracts }
          billing: { layer: service, projects: Billing, contract: [Billing.Contracts, Billing.Events] }
          kit: { shared: true, projects: Kit }
          db: { layer: storage, projects: Db, owns: postgres }
        arrows:
          - web -> orders: http
          - orders -> billing: http
          - billing -> db

        """;

    [Theory]
    [InlineData("Web:W", "Orders.Contracts:Orders.O", null)]
    [InlineData("X:Orders.O", "Orders.Contracts:Orders.O", null)]
    [InlineData("Web:W", "X:Orders.O", "AR0104")]
    [InlineData("Billing:B", "Orders.Contracts:Orders.O", "AR0101")]
    [InlineData("Web:W", "Billing.Contracts:B", "AR0101")]
    [InlineData("X:Orders.O", "Billing.Events:B", null)]
    [InlineData("Orders.Contracts:O", "Billing.Contracts:B", null)]
    [InlineData("Billing.Contracts:B", "Orders.Contracts:O", "AR0101")]
    [InlineData("Billing.Contracts:B", "Billing:B", "AR0101")]
    [InlineData("Billing.Contracts:B", "Kit:K", null)]
    [InlineData("Kit:K", "Billing.Contracts:B", "AR0101")]
    [InlineData("Billing.Contracts:B", "Db:D", "AR0102")]
    [InlineData("Billing.Contracts:B", "Npgsql:Npgsql.NpgsqlConnection", "AR0102")]
    [InlineData("Nobody:N", "Billing.Contracts:B", null)]
    public void A_contract_is_open_to_the_callers_of_its_owner(string source, string target, string? rule) =>
        Assert.Equal(rule, TestModel.Judge(Model).Rule(source, target));

    [Fact]
    public void A_contract_of_a_family_is_that_of_its_member()
    {
        var judge = TestModel.Judge("""
            components:
              gateway: { projects: Gateway }
              <s>: { projects: Shop.<s>, contract: Shop.<s>.Contracts }
            arrows:
              - gateway -> <s>: http
            """);

        Assert.Null(judge.Rule("Gateway:G", "Shop.Orders.Contracts:C"));
        Assert.Null(judge.Rule("Shop.Orders:O", "Shop.Orders.Contracts:C"));
        Assert.Equal(
            "'O' must not use 'C': only components with an arrow to 'billing' may use its contract, and 'orders' has none",
            judge.Message("Shop.Orders:O", "Shop.Billing.Contracts:C"));
    }

    [Fact]
    public void The_name_of_a_contract_is_taken() => Assert.Contains(
        "component 'a.contract' is declared, and is also the name of the contract of 'a'",
        ArchitectureReader.Parse("components:\n  a: { projects: A, contract: A.C }\n  a.contract: { projects: B }\n").Mistakes[0].Message,
        StringComparison.Ordinal);
}
