using Shop.Contracts;

namespace Stock;

public static class OrderShippedHandler
{
    public static async Task Handle(OrderShipped shipped, IMessageBus bus, CancellationToken cancel)
    {
        var total = await bus.InvokeAsync<Total>(new GetTotal(shipped.OrderId), cancel); // <= Stock: OrderShippedHandler.Handle: reads `orderId` of shop.order.shipped, and messages.json does not say so
        Console.WriteLine(Of(total));
    }

    private static long Of(Total total) => total.Sum.Amount; // <= Stock: OrderShippedHandler.Of: reads `sum` of shop.total, and messages.json does not say so // <= Stock: OrderShippedHandler.Of: reads `sum.amount` of shop.total, and messages.json does not say so
}
