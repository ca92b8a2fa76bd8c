namespace Shipping;

public static class CreateShipmentHandler
{
    public static async Task<object> Handle(
        CreateShipment command,
        ShippingDbContext shipping,
        ServedCountries served,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var shipment = await shipping.Shipments.SingleOrDefaultAsync(s => s.OrderId == command.OrderId, cancel);
        if (shipment is null)
        {
            var now = time.GetUtcNow();
            shipment = served.Include(command.ShipTo.Country)
                ? Shipment.Of(command, await shipping.IsErasedAsync(command.UserId, cancel), now)
                : Shipment.Refused(command.OrderId, $"We do not ship to {command.ShipTo.Country}.", now);
            shipping.Add(shipment);
        }

        return shipment.Answer();
    }

    private static Task<bool> IsErasedAsync(this ShippingDbContext shipping, Guid? userId, CancellationToken cancel) =>
        userId is { } id
            ? shipping.ErasedUsers.AnyAsync(erased => erased.UserId == id, cancel)
            : Task.FromResult(false);
}
