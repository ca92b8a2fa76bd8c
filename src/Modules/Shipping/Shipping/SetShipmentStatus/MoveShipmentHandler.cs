namespace Shipping;

/// <summary>Moves a shipment on; to the status that it has already, changes nothing.</summary>
public sealed record MoveShipment(Guid Id, ShipmentStatus Status);

public static class MoveShipmentHandler
{
    public static async Task<(ShipmentView, object?)> Handle(
        MoveShipment command,
        ShippingDbContext shipping,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var shipment =
            await shipping.Made.SingleOrDefaultAsync(s => s.Id == command.Id, cancel)
            ?? throw Refused.NotFound($"shipment {command.Id}");
        if (shipment.Status == command.Status)
            return (ShipmentView.Of(shipment), null);

        var moved = shipment.MoveTo(command.Status, time.GetUtcNow());
        // No order asked for this, so it does not come in the order's group by itself.
        return (ShipmentView.Of(shipment), moved.WithGroupId(shipment.OrderId.ToString()));
    }
}
