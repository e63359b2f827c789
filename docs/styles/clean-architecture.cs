// project: Shop.Domain ->
namespace Shop.Domain;

public sealed record Order(int Id, decimal Total)
{
    public bool IsLarge => Total > 1000;
}

// project: Shop.Application -> Shop.Domain
namespace Shop.Application;

using Shop.Domain;

public interface IOrders
{
    Order? Find(int id);
}

public sealed class ShowOrder(IOrders orders)
{
    public bool IsLarge(int id) => orders.Find(id)?.IsLarge ?? false;
}

// project: Shop.Infrastructure -> Shop.Domain, Shop.Application
namespace Shop.Infrastructure;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application;
using Shop.Domain;

public sealed class ShopContext : DbContext
{
    public DbSet<Order> Orders { get; } = new();
}

public sealed class SqlOrders(ShopContext context) : IOrders
{
    public Order? Find(int id) => context.Orders.Find(id);
}

public static class Registration
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services) => services.AddScoped<IOrders, SqlOrders>();
}

// project: Shop.Web -> Shop.Domain, Shop.Application, Shop.Infrastructure
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application;
using Shop.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddInfrastructure();
builder.Services.AddScoped<ShowOrder>();

var app = builder.Build();
app.MapGet("/orders/{id}/large", (int id, ShowOrder show) => show.IsLarge(id));
app.MapGet("/orders/{id}/total", (int id) => new SqlOrders(new ShopContext()).Find(id)?.Total); // violation
// fix: app.MapGet("/orders/{id}/total", (int id, IOrders orders) => orders.Find(id)?.Total);
app.Run();
