// project: Shop.Core ->
namespace Shop.Core;

public interface IStoreOrders
{
    void Save(string order);
}

public interface INotify
{
    void Tell(string text);
}

public sealed class PlaceOrder(IStoreOrders store, INotify notify)
{
    public void Place(string order)
    {
        store.Save(order);
        notify.Tell(order);
    }
}

// project: Shop.Mails -> Shop.Core
namespace Shop.Mails;

using Shop.Core;

public sealed class Postman : INotify
{
    public void Tell(string text) => System.Console.WriteLine(text);
}

// project: Shop.Database -> Shop.Core, Shop.Mails
namespace Shop.Database;

using Npgsql;
using Shop.Core;

public sealed class OrderTable : IStoreOrders
{
    public void Save(string order)
    {
        if (new NpgsqlCommand("insert into orders values (1)", "Host=db").ExecuteNonQuery() == 0)
            new Shop.Mails.Postman().Tell("order is lost: " + order); // violation
            // fix: throw new System.InvalidOperationException("the order was not stored: " + order);
    }
}

// project: Shop.Web -> Shop.Core
namespace Shop.Web;

using Microsoft.AspNetCore.Mvc;
using Shop.Core;

public sealed class OrdersController(PlaceOrder place) : Controller
{
    public void Post(string order) => place.Place(order);
}
