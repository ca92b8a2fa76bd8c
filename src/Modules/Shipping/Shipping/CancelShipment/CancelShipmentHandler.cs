namespace Shipping;

public static class CancelShipmentHandler
{
    public static async Task<object> Handle(
        CancelShipment command,
        ShippingDbContext shipping,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var now = time.GetUtcNow();
        var shipment = await shipping.Shipments.SingleOrDefaultAsync(s => s.OrderId == command.OrderId, cancel);
        if (shipment is null)
            shipping.Add(
                shipment = Shipment.Refused(command.OrderId, "The order was given up before it was shipped.", now)
            );

        return shipment.Status switch
        {
            ShipmentStatus.Created => shipment.MoveTo(ShipmentStatus.Cancelled, now),
            ShipmentStatus.Cancelled => new ShipmentCancelled(shipment.OrderId, shipment.Id),
            ShipmentStatus.Refused => new ShipmentCancelled(shipment.OrderId, null),
            _ => new ShipmentCancellationRefused(shipment.OrderId, shipment.Status.Text()),
        };
    }
}
