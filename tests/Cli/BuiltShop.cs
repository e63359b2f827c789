namespace ArchRules.Cli.Tests;

/// <summary>
/// A solution that was checked once, and so built: a front-end that takes the shortcut to storage, contracts for two frameworks, a
/// tool with a model of its own, and a project outside every model. Tests that only look at its assemblies share it.
/// </summary>
public sealed class BuiltShop : IAsyncLifetime
{
    public const string Model = """
        version: 1
        system: Shop
        layers: [front-end, service, storage]
        components:
          web: { layer: front-end, projects: Shop.Web }
          orders: { layer: service, projects: Shop.Orders }
          store: { layer: storage, projects: Shop.Store }
          contracts: { shared: true, projects: Shop.Contracts }
        arrows:
          - web -> orders
          - orders -> store
        """;

    public SystemFolder Folder { get; } = new(
        ("shop/archrules.yml", Model),
        ("shop/Shop.slnx", SystemFolder.Solution(
            "Shop.Web/Shop.Web.csproj",
            "Shop.Orders/Shop.Orders.csproj",
            "Shop.Store/Shop.Store.csproj",
            "Shop.Contracts/Shop.Contracts.csproj",
            "Tool/Tool.csproj",
            "../Loose/Loose.csproj")),
        ("shop/Shop.Web/Shop.Web.csproj", SystemFolder.Project("Shop.Orders", "Shop.Store", "Shop.Contracts")),
        ("shop/Shop.Web/Page.cs", """
            namespace Shop.Web;

            public sealed class Page
            {
                public void Submit(Orders.OrderDesk desk) => desk.Place(new Contracts.Order());

                public int Shortcut() => new Store.OrderStore().Count();
            }
            """),
        ("shop/Shop.Orders/Shop.Orders.csproj", SystemFolder.Project("Shop.Store", "Shop.Contracts")),
        ("shop/Shop.Orders/OrderDesk.cs", """
            namespace Shop.Orders;

            public sealed class OrderDesk
            {
                public void Place(Contracts.Order order) => new Store.OrderStore().Count();
            }
            """),
        ("shop/Shop.Store/Shop.Store.csproj", SystemFolder.Project()),
        ("shop/Shop.Store/OrderStore.cs", "namespace Shop.Store; public sealed class OrderStore { public int Count() => 0; }"),
        ("shop/Shop.Contracts/Shop.Contracts.csproj", SystemFolder.ProjectFor("netstandard2.0;net8.0")),
        ("shop/Shop.Contracts/Order.cs", "namespace Shop.Contracts { public sealed class Order { } }"),
        ("shop/Tool/archrules.yml", "components: { tool: { projects: Tool } }"),
        ("shop/Tool/Tool.csproj", SystemFolder.Project()),
        ("shop/Tool/Tool.cs", "namespace Tools; public sealed class Tool { }"),
        ("Loose/Loose.csproj", SystemFolder.Project()),
        ("Loose/Loose.cs", "public sealed class Loose { }"));

    /// <summary>What checking, and building, the solution said.</summary>
    public CliRun FirstRun { get; private set; } = null!;

    public IReadOnlyList<string> SourcesBefore { get; private set; } = [];

    public string Root => Folder.At("shop");

    public string AssemblyOf(string project, string framework = "net10.0") =>
        Path.Combine(Root, project, "bin", "Debug", framework, project + ".dll");

    public async Task InitializeAsync()
    {
        SourcesBefore = Folder.Sources;
        FirstRun = await CliRun.InAsync(Root, "check");
        Assert.True(File.Exists(AssemblyOf("Shop.Web")), FirstRun.ToString());
    }

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }
}
