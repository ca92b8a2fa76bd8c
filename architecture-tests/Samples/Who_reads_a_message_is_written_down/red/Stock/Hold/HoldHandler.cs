using Shop.Contracts;

namespace Stock;

public static class HoldHandler
{
    public static void Handle(OrderPlaced placed)
    {
        foreach (var line in placed.Lines) // <= Stock: HoldHandler.Handle: reads `lines[].pieces` of shop.order.placed, and messages.json does not say so // <= Stock: HoldHandler.Handle: reads `note` of shop.order.placed, and messages.json does not say so
            Hold(placed, line);
    }

    private static void Hold(OrderPlaced placed, Line line) =>
        Console.WriteLine(placed.OrderId + line.Sku + line.Pieces + (placed is { Note: "" } ? 1 : 0));
}
