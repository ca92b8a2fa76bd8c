using Shop.Contracts;

namespace Shop;

public static class OrderPlacedHandler
{
    public static void Handle(OrderPlacedWithNote placed) => Console.WriteLine(placed.OrderId + placed.Note);

    public static void Handle(OrderPlaced placed) => Console.WriteLine(placed.Number);
}
