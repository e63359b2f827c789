// project: Shop.Model ->
namespace Shop.Model;

public sealed record Order(int Id, decimal Total);

// project: Shop.Data -> Shop.Model
namespace Shop.Data;

using Microsoft.EntityFrameworkCore;
using Shop.Model;

public sealed class ShopContext : DbContext
{
    public DbSet<Order> Orders { get; } = new();
}

public sealed class OrderStore(ShopContext context)
{
    public Order? Find(int id) => context.Orders.Find(id);

    public int Save() => context.SaveChanges();
}

// project: Shop.Services -> Shop.Model, Shop.Data
namespace Shop.Services;

using Shop.Data;
using Shop.Model;

public sealed class OrderService(OrderStore store)
{
    public Order? Find(int id) => store.Find(id);

    public int Save() => store.Save();
}

// project: Shop.Web -> Shop.Model, Shop.Data, Shop.Services
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Data;
using Shop.Model;
using Shop.Services;

// The composition root: it may register what the web must not use.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<ShopContext>(options => options.UseSqlServer("Server=.;Database=Shop"));
builder.Services.AddScoped<OrderStore>();
builder.Services.AddScoped<OrderService>();

var app = builder.Build();
app.MapControllers();
app.Run();

namespace Shop.Web
{
    public sealed class OrdersController(OrderService orders) : Controller
    {
        public Order? Show(int id) => orders.Find(id);

        public int Save() => new OrderStore(new ShopContext()).Save(); // violation
        // fix: public int Save() => orders.Save();
    }
}
