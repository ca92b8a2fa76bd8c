using Inventory.Data;

namespace Inventory;

public static class ReleaseStockHandler
{
    public static async Task<StockReleased> HandleAsync(
        ReleaseStock command,
        InventoryDbContext inventory,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var reservation = await inventory.Reservations.FindAsync([command.OrderId], cancel);
        switch (reservation?.State)
        {
            case null:
                inventory.Reservations.Add(Reservation.ReleasedBeforehand(command.OrderId));
                break;
            case ReservationState.Held:
                await GiveBackAsync(reservation.Items, item => Movement.LetGo(item, command.OrderId, now));
                break;
            case ReservationState.Sold:
                await GiveBackAsync(reservation.StillOut(), item => Movement.PutBack(item, command.OrderId, now));
                break;
        }
        return new StockReleased(command.OrderId);

        async Task GiveBackAsync(IReadOnlyList<StockItem> items, Func<StockItem, Movement> movement)
        {
            var book = await StockBook.OpenAsync(inventory, [.. items.Select(item => item.Sku)], cancel);
            book.EnterEach(items, movement);
            reservation.State = ReservationState.Released;
        }
    }
}
