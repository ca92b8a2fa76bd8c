using Shop.Contracts;

namespace Shop;

public static class PlaceOrderHandler
{
    public static void Handle(PlaceOrder command) => Console.WriteLine(command.OrderId);
}

public static class IsOpenHandler
{
    public static bool Handle(IsOpen question) => question.ShopId != Guid.Empty;
}

public static class GetTotalHandler
{
    public static Total Handle(GetTotal question) => new() { Pence = question.OrderId.Version };
}
