using Inventory.Data;
using Orders.Contracts;

namespace Inventory;

public static class SellStockHandler
{
    public static async Task HandleAsync(
        OrderConfirmed order,
        InventoryDbContext inventory,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var reservation = await inventory.Reservations.FindAsync([order.OrderId], cancel);
        if (reservation?.State is ReservationState.Sold)
            return;
        if (reservation?.State is not ReservationState.Held)
            throw new InvalidOperationException($"Order {order.OrderId} was confirmed, but holds no stock.");

        var now = clock.GetUtcNow();
        var items = reservation.Items;
        var book = await StockBook.OpenAsync(inventory, [.. items.Select(item => item.Sku)], cancel);
        book.EnterEach(items, item => Movement.Sold(item, order.OrderId, now));
        reservation.State = ReservationState.Sold;
    }
}
