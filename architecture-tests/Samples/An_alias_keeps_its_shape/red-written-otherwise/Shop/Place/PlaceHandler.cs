using Shop.Contracts;

namespace Shop;

public static class PlaceHandler
{
    public static void Handle(OrderPlaced placed) => Console.WriteLine(placed.OrderId);
}
