// project: Shop.Kit ->
namespace Shop.Kit;

public readonly record struct Money(decimal Amount);

// project: Shop.Orders.Contracts -> Shop.Kit
namespace Shop.Orders.Contracts;

using Shop.Kit;

public interface IOrderTotals
{
    Money TotalOf(int order);
}

// project: Shop.Orders -> Shop.Kit, Shop.Orders.Contracts
namespace Shop.Orders;

using Microsoft.Extensions.DependencyInjection;
using Shop.Kit;
using Shop.Orders.Contracts;

public sealed class OrderBook : IOrderTotals
{
    public Money TotalOf(int order) => new(order);
}

public static class Registration
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services.AddScoped<IOrderTotals, OrderBook>();
}

// project: Shop.Billing -> Shop.Kit, Shop.Orders, Shop.Orders.Contracts
namespace Shop.Billing;

using Microsoft.Extensions.DependencyInjection;
using Shop.Kit;
using Shop.Orders.Contracts;

public sealed class Invoices(IOrderTotals totals)
{
    public Money TotalOf(int order) => totals.TotalOf(order);

    public bool IsFree(int order) => new Shop.Orders.OrderBook().TotalOf(order).Amount == 0; // violation
    // fix: public bool IsFree(int order) => totals.TotalOf(order).Amount == 0;
}

public static class Registration
{
    public static IServiceCollection AddBilling(this IServiceCollection services) => services.AddScoped<Invoices>();
}

// project: Shop.Host -> Shop.Orders, Shop.Billing
using Microsoft.AspNetCore.Builder;
using Shop.Billing;
using Shop.Orders;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOrders();
builder.Services.AddBilling();
builder.Build().Run();
