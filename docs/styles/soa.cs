// project: Shop.Orders.Contracts ->
namespace Shop.Orders.Contracts;

public sealed record Order(int Id);

// project: Shop.Billing.Contracts ->
namespace Shop.Billing.Contracts;

public sealed record Invoice(int Id);

// project: Shop.Stock.Contracts ->
namespace Shop.Stock.Contracts;

public sealed record Reservation(int Id);

// project: Shop.Shipping.Contracts ->
namespace Shop.Shipping.Contracts;

public sealed record Parcel(int Id);

// project: Shop.Orders -> Shop.Orders.Contracts
namespace Shop.Orders;

using Npgsql;
using RabbitMQ.Client;
using Shop.Orders.Contracts;

public sealed class OrdersService(IChannel bus)
{
    public Order Create(int id)
    {
        new NpgsqlCommand("insert into t values (1)", "Host=orders-db").ExecuteNonQuery();
        bus.BasicPublishAsync("shop", "orders.created", System.BitConverter.GetBytes(id));
        return new Order(id);
    }
}

// project: Shop.Billing -> Shop.Billing.Contracts
namespace Shop.Billing;

using Npgsql;
using RabbitMQ.Client;
using Shop.Billing.Contracts;

public sealed class BillingService(IChannel bus)
{
    public Invoice Create(int id)
    {
        new NpgsqlCommand("insert into t values (1)", "Host=billing-db").ExecuteNonQuery();
        bus.BasicPublishAsync("shop", "billing.created", System.BitConverter.GetBytes(id));
        return new Invoice(id);
    }
}

// project: Shop.Stock -> Shop.Stock.Contracts
namespace Shop.Stock;

using Npgsql;
using RabbitMQ.Client;
using Shop.Stock.Contracts;

public sealed class StockService(IChannel bus)
{
    public Reservation Create(int id)
    {
        new NpgsqlCommand("insert into t values (1)", "Host=stock-db").ExecuteNonQuery();
        bus.BasicPublishAsync("shop", "stock.created", System.BitConverter.GetBytes(id));
        return new Reservation(id);
    }
}

// project: Shop.Shipping -> Shop.Shipping.Contracts, Shop.Orders.Contracts
namespace Shop.Shipping;

using Npgsql;
using RabbitMQ.Client;
using Shop.Shipping.Contracts;

public sealed class ShippingService(IChannel bus)
{
    public Parcel Create(int id)
    {
        new NpgsqlCommand("insert into t values (1)", "Host=shipping-db").ExecuteNonQuery();
        bus.BasicPublishAsync("shop", "shipping.created", System.BitConverter.GetBytes(id));
        return new Parcel(id);
    }

    public void Listen() => bus.BasicConsumeAsync("shipping", body => Create(System.BitConverter.ToInt32(body, 0)));

    public int Ship() => new Shop.Orders.Contracts.Order(1).Id; // violation
    // fix: public int Ship() => Create(1).Id;
}

// project: Shop.Gateway -> Shop.Orders.Contracts, Shop.Billing.Contracts, Shop.Stock.Contracts, Shop.Shipping.Contracts
using Microsoft.AspNetCore.Builder;
using Shop.Orders.Contracts;
using StackExchange.Redis;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/orders/{id}", (int id, IDatabase cache) => new Order(int.Parse(cache.StringGet("order:" + id) ?? "0")));
app.Run();
