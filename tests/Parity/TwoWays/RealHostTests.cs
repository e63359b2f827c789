namespace ArchRules.Parity.Tests.TwoWays;

/// <summary>Composition roots as people write them, over the real web framework, EF Core with PostgreSQL, gRPC and Autofac.</summary>
public sealed class RealHostTests
{
    private const string Model = """
        layers: [front-end, service, storage]
        components:
          web:        { layer: front-end, projects: Shop.Web }
          orders:     { layer: service, projects: Shop.Orders }
          order-data: { layer: storage, projects: Shop.Data, owns: [ef-core, postgres] }
        arrows:
          - web -> orders
          - orders -> order-data
        """;

    private static readonly (string, string) Data = ("Shop.Data", """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        namespace Shop.Data
        {
            public class Order { public int Id { get; set; } }
            public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options) { public DbSet<Order> Orders => Set<Order>(); }
            public static class Setup
            {
                public static IServiceCollection AddInfrastructure(this IServiceCollection services, string connection) =>
                    services.AddDbContext<ShopContext>(options => options.UseNpgsql(connection));
            }
        }
        """);

    private static readonly (string, string) Orders = ("Shop.Orders", """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using System.Threading;
        using Shop.Data;
        namespace Shop.Orders
        {
            public class OrderBook(ShopContext context) { public int Count() => context.Orders.Count(); }
            public class OrderHub : Microsoft.AspNetCore.SignalR.Hub { public int Count(OrderBook book) => book.Count(); }
            public class OrderCalls { }
            public class ExpiredOrders : BackgroundService
            {
                protected override Task ExecuteAsync(CancellationToken stopping) => Task.CompletedTask;
                public static void CloseAll() { }
            }
        }
        """);

    private const string Usings = """
        using Autofac;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Shop.Data;
        using Shop.Orders;
        """;

    private const string Build = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDbContext<ShopContext>(options => options.UseNpgsql(builder.Configuration.GetConnectionString("orders")));
        builder.Services.AddInfrastructure("Host=db");
        builder.Services.AddScoped<OrderBook>();
        builder.Services.AddScoped(services => new OrderBook(services.GetRequiredService<ShopContext>()));
        builder.Services.AddHostedService<ExpiredOrders>();
        builder.Services.AddHealthChecks();
        builder.Services.AddSignalR();
        builder.Services.AddGrpc();
        var app = builder.Build();

        """;

    [Theory]
    [InlineData("app.MapGet(\"/\", (OrderBook book) => book.Count());")]
    [InlineData("app.MapGroup(\"/orders\").MapGet(\"/\", async (OrderBook book) => { await Task.Yield(); return book.Count(); });")]
    [InlineData("app.MapHub<OrderHub>(\"/hub\");")]
    [InlineData("app.MapGrpcService<OrderCalls>();")]
    [InlineData("app.UseExceptionHandler(\"/error\"); app.MapHealthChecks(\"/health\"); app.MapControllers();")]
    public void Minimal_hosting_composes(string code) => Assert.Empty(Judge(Build + code + " app.Run();"));

    [Theory]
    [InlineData("app.MapGet(\"/\", (ShopContext context) => context.Orders.Count());", "AR0102 Shop.Data.ShopContext.Orders")]
    [InlineData("app.MapPost(\"/\", async (HttpContext http) => await http.RequestServices.GetRequiredService<ShopContext>().SaveChangesAsync());", "AR0102 Shop.Data.ShopContext.SaveChangesAsync(CancellationToken)")]
    [InlineData("using (var scope = app.Services.CreateScope()) scope.ServiceProvider.GetRequiredService<ShopContext>().Database.Migrate();", "AR0102 Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.Migrate(DatabaseFacade); AR0102 Shop.Data.ShopContext.Database")]
    public void What_a_handler_or_a_start_does_is_judged_as_front_end_code(string code, string violations) =>
        Assert.Equal(violations, string.Join("; ", Judge(Build + code + " app.Run();").Select(line => line.Replace("Program.<Main>$(string[]) -> ", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureServices((context, services) => services.AddInfrastructure(context.Configuration[\"a\"]!).AddHostedService<ExpiredOrders>()).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Shop.Web.Startup>().ConfigureServices(services => services.AddScoped<OrderBook>()).Configure(app => app.UseRouting().UseEndpoints(e => e.MapHub<OrderHub>(\"/\")))).Build().Run();")]
    [InlineData("var b = Host.CreateApplicationBuilder(args); b.Services.AddDbContextPool<ShopContext>(o => o.UseNpgsql(\"a\", n => n.EnableRetryOnFailure())); b.Build().Run();")]
    [InlineData("new ContainerBuilder().RegisterModule<Shop.Web.OrderModule>(); ")]
    [InlineData("var b = WebApplication.CreateBuilder(args); b.Services.AddDbContext<ShopContext>(o => o.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)); b.Build().Run();")]
    [InlineData("var b = WebApplication.CreateBuilder(args); b.Services.AddDbContext<ShopContext>(o => o.UseNpgsql(\"a\", n => n.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))); b.Build().Run();")]
    public void Other_hosts_compose(string code) => Assert.Empty(Judge(code + """
        namespace Shop.Web
        {
            class OrderModule : Autofac.Module
            {
                protected override void Load(ContainerBuilder builder)
                {
                    builder.RegisterType<OrderBook>().AsSelf().InstancePerLifetimeScope();
                    builder.Register(context => new OrderBook(context.Resolve<ShopContext>()));
                }
            }

            class Startup(IConfiguration configuration)
            {
                public void ConfigureServices(IServiceCollection services) => services.AddInfrastructure(configuration["a"]!).AddControllers();
                public void Configure(IApplicationBuilder app) => app.UseRouting().UseEndpoints(endpoints => endpoints.MapGrpcService<OrderCalls>());
            }
        }
        """));

    private static string[] Judge(string code) => TwoReaders.JudgeHost(Model, Data, Orders, ("Shop.Web", Usings + code));
}
