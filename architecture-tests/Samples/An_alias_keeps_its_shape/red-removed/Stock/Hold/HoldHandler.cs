using Shop.Contracts;

namespace Stock;

/// <summary>Mended in the same commit; but what is stored, or runs elsewhere, is not.</summary>
public static class HoldHandler
{
    public static void Handle(OrderPlaced placed) =>
        Console.WriteLine(placed.OrderId + string.Join(' ', placed.Lines.Select(line => line.Sku)));
}
