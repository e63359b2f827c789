// project: Shop ->
using Microsoft.AspNetCore.Builder;
using Shop.Features.Cart;
using Shop.Features.Checkout;
using Shop.Kit;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/cart", (ShowCart handler) => handler.Handle());
app.MapGet("/checkout", (PlaceOrder handler) => handler.Handle());
app.Run();

namespace Shop.Kit
{
    public interface IPrices
    {
        decimal Total();
    }
}

namespace Shop.Features.Cart
{
    public sealed class ShowCart(IPrices prices)
    {
        public decimal Handle() => prices.Total();
    }
}

namespace Shop.Features.Checkout
{
    public sealed class PlaceOrder(IPrices prices)
    {
        public bool Handle() => prices.Total() > 0 && IsCharged();

        private bool IsCharged() => new Cart.ShowCart(prices).Handle() < 1000; // violation
        // fix: private bool IsCharged() => prices.Total() < 1000;
    }
}
