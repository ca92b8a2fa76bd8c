using Shop.Contracts;

namespace Shop;

public static class OrderPlacedHandler
{
    public static void Handle(OrderPlaced placed) =>
        Console.WriteLine(string.Join(' ', placed.Lines.Select(line => line.Sku)));
}
