using ArchRules.Facts;
using ArchRules.Verdicts;

namespace ArchRules.Core.Tests.Verdicts.Services;

/// <summary>AR0203: who shares storage, by the components of the drawing and by the targets of connections.</summary>
public sealed class SharedStorageTests
{
    private const string Model = """
        layers: [front-end, service, storage]
        components:
          web: { layer: front-end, projects: Web }
          orders: { layer: service, projects: Orders }
          billing: { layer: service, projects: Billing }
          db: { layer: storage, projects: Db, owns: postgres }
        arrows:
          - web -> orders, billing: http
          - orders, billing -> db: call

        """;

    private const string Shared = "'db' is shared by 'orders', 'billing', which do not run in one process; give each its own storage, or name 'orders', 'billing' in 'shared-by' of 'db'";

    [Fact]
    public void Services_that_meet_only_over_wires_and_use_one_store_are_told_at_the_store()
    {
        var finding = Assert.Single(Find(Model));

        Assert.Equal(Shared, finding.Message);
        Assert.Equal((6, 3), (finding.ModelRange!.Value.Line, finding.ModelRange.Value.Column));
    }

    [Theory]
    [InlineData("web -> orders, billing: http", "web -> orders, billing: call")]
    [InlineData("web -> orders, billing: http", "orders -> billing: call")]
    [InlineData("owns: postgres", "owns: postgres, shared-by: [orders, billing]")]
    [InlineData("owns: postgres", "owns: redis")]
    [InlineData("orders, billing -> db: call", "orders -> db: call")]
    [InlineData("db: { layer: storage, projects: Db, owns: postgres }", "db: { technology: rabbitmq }")]
    [InlineData("db: { layer: storage, projects: Db, owns: postgres }", "db: { technology: redis }")]
    [InlineData("db: { layer: storage, projects: Db, owns: postgres }", "db: { layer: storage, shared: true, projects: Db }")]
    public void One_process_what_is_meant_queues_and_caches_are_fine(string old, string changed) =>
        Assert.Empty(Find(Model.Replace(old, changed, StringComparison.Ordinal)));

    [Theory]
    [InlineData("owns: postgres", "owns: postgres, shared-by: orders")]
    [InlineData("db: { layer: storage, projects: Db, owns: postgres }", "db: { technology: postgres }")]
    [InlineData("db: { layer: storage, projects: Db, owns: postgres }", "db: { technology: s3 }")]
    [InlineData("orders, billing -> db: call", "orders -> db: read\n  - billing -> db: write")]
    [InlineData("web -> orders, billing: http", "orders -> billing: http")]
    public void What_is_not_meant_or_another_kind_of_storage_is_told(string old, string changed) =>
        Assert.Single(Find(Model.Replace(old, changed, StringComparison.Ordinal)));

    [Fact]
    public void Data_access_code_stands_for_the_service_that_runs_it()
    {
        var model = Model.Replace("  db: {", "  order-data: { layer: storage, projects: OD }\n  db: {", StringComparison.Ordinal);

        Assert.Contains("'orders', 'billing'", Assert.Single(Find(model.Replace(
            "orders, billing -> db: call", "orders -> order-data\n  - order-data, billing -> db", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
        Assert.Empty(Find(model.Replace("orders, billing -> db: call", "orders -> order-data\n  - order-data, orders -> db", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_adapter_that_a_root_plugs_into_storage_is_no_service()
    {
        var model = Model.Replace("  db: {", "  sqlite: { layer: storage, projects: Sqlite }\n  db: {", StringComparison.Ordinal);

        Assert.Empty(Find(model.Replace("orders, billing -> db: call", "orders, sqlite -> db: call", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_member_of_a_family_has_its_own()
    {
        const string family = "components:\n  <s>: { layer: service, projects: Shop.<s> }\n  <s>-db: { layer: storage, projects: Shop.<s>.Data }\n  db: { layer: storage, projects: Db }\narrows:\n  - <s> -> ";

        Assert.Empty(Find(family + "<s>-db\n"));
        Assert.Single(Find(family + "db\n"));
    }

    [Theory]
    [InlineData("Host=DB1;Database=Shop;Username=a;Password=s3cret", "Host=db1;Database=shop;Username=b;Password=other", true)]
    [InlineData("Host=db1;Database=shop;Username=a", "postgres://b:s3cret@db1/shop", true)]
    [InlineData("Data Source=/var/shop.db", "Data Source=/var/shop.db", true)]
    [InlineData("Data Source=shop.db", "Data Source=shop.db", false)]
    [InlineData("Host=db1;Database=shop;Username=a", "Host=db1;Database=bills;Username=a", false)]
    [InlineData("Host=db1;Database=shop;Username=a", "Host=db2;Database=shop;Username=a", false)]
    [InlineData("amqp://bus/shop", "amqp://bus/shop", false)]
    [InlineData("cache:6379,password=s3cret", "cache:6379,password=s3cret", false)]
    [InlineData("Data Source=:memory:", "Data Source=:memory:", false)]
    public void Two_services_that_connect_to_one_database_are_told_without_its_name(string orders, string billing, bool isShared)
    {
        var findings = Find(Model.Replace("  - orders, billing -> db: call\n", "", StringComparison.Ordinal), File("Billing", billing), File("Orders", orders));

        Assert.Equal(isShared, findings.Count == 1);
        if (!isShared)
            return;

        Assert.Equal(new SourcePlace("/src/Orders/appsettings.json", 1, 26), findings[0].Place);
        Assert.Equal(
            "'billing' and 'orders' connect to one database, and do not run in one process: 'ConnectionStrings:Db' in billing's appsettings.json leads there too; give each its own, or let one ask the other",
            findings[0].Message);
    }

    [Fact]
    public void A_shared_database_that_is_drawn_is_told_once_and_one_that_is_meant_never()
    {
        ConfigurationFile[] files = [File("Orders", "Host=db1;Database=shop;Username=a"), File("Billing", "Host=db1;Database=shop;Username=a")];

        Assert.Equal([Shared], Find(Model, files).Select(finding => finding.Message));
        Assert.Empty(Find(Model.Replace("owns: postgres", "owns: postgres, shared-by: [orders, billing]", StringComparison.Ordinal), files));
        Assert.Empty(Find(Model.Replace("web -> orders, billing: http", "orders -> billing: call", StringComparison.Ordinal), files));
    }

    [Fact]
    public void Who_shares_must_be_declared() => Assert.Contains(
        "component 'order' is not declared; did you mean 'orders'?",
        ArchRules.Model.Reading.ArchitectureReader.Parse(Model.Replace("owns: postgres", "shared-by: order", StringComparison.Ordinal)).Mistakes.Select(mistake => mistake.Message));

    private static ConfigurationFile File(string assembly, string value) =>
        new(assembly, $"/src/{assembly}/appsettings.json", $"{{ \"ConnectionStrings\": {{ \"Db\": \"{value}\" }} }}");

    private static IReadOnlyList<Finding> Find(string model, params ConfigurationFile[] files) => SystemCheck.Run(
        TestModel.Judge(model),
        files.Select(file => file.Assembly).Append("Other").Select(assembly => new FactsBuilder(assembly).Type("N.T").Build()).ToArray(),
        CheckScope.Part with { Configuration = files }).Findings.Where(finding => finding.Rule.Id == "AR0203").ToArray();
}
