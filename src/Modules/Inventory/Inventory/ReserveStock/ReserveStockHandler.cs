using Inventory.Data;

namespace Inventory;

public static class ReserveStockHandler
{
    public static async Task<IEvent> HandleAsync(
        ReserveStock command,
        InventoryDbContext inventory,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await inventory.Reservations.FindAsync([command.OrderId], cancel) is { } earlier)
            return earlier.Answer();

        var items = StockItems.SummedBySku(command.Items);
        var book = await StockBook.OpenAsync(inventory, [.. items.Select(item => item.Sku)], cancel);

        var shortages = book.ShortagesOf(items);
        var reservation = shortages is []
            ? Reservation.Held(command.OrderId, items)
            : Reservation.Refused(command.OrderId, shortages);
        inventory.Reservations.Add(reservation);

        if (shortages is [])
            book.EnterEach(items, item => Movement.Held(item, command.OrderId, clock.GetUtcNow()));
        return reservation.Answer();
    }
}
