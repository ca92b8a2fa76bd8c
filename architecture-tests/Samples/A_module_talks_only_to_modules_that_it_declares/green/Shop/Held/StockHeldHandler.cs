using Stock.Contracts;

namespace Shop;

public static class StockHeldHandler
{
    public static void Handle(StockHeld held) => Console.WriteLine(held.OrderId);
}
