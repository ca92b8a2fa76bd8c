using Shop.Contracts;

namespace Shop;

public static class PlaceOrderHandler
{
    public static void Handle(PlaceOrder _) { }
}
