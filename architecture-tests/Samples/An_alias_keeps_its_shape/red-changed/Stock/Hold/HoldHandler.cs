using Shop.Contracts;

namespace Stock;

public static class HoldHandler
{
    public static void Handle(OrderPlaced placed) => Console.WriteLine(placed.Words.Count);
}
