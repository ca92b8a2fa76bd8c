using Inventory.Data;
using Orders.Contracts;

namespace Inventory;

public static class ReturnStockHandler
{
    public static async Task<StockReturned?> HandleAsync(
        OrderReturned order,
        InventoryDbContext inventory,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var reservation = await inventory.Reservations.FindAsync([order.OrderId], cancel);
        if (reservation?.State is not ReservationState.Sold)
            throw new InvalidOperationException($"Return {order.ReturnId} is of goods that were not sold from here.");
        if (reservation.HasReturn(order.ReturnId))
            return null;

        var now = clock.GetUtcNow();
        var items = StockItems.SummedBySku([.. order.Items.Select(item => new StockItem(item.Sku, item.Quantity))]);
        reservation.TakeBack(order.ReturnId, items);
        var book = await StockBook.OpenAsync(inventory, [.. items.Select(item => item.Sku)], cancel);
        book.EnterEach(items, item => Movement.Returned(item, order.OrderId, order.ReturnId, now));
        return new StockReturned(order.OrderId, order.ReturnId);
    }
}
