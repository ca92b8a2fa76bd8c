using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Shipping;

/// <summary>Shipments, oldest first: those of an order, those of a status, or all.</summary>
internal static class ListShipments
{
    /// <param name="orderId">Only of this order.</param>
    /// <param name="status">Only <c>created</c>, <c>dispatched</c>, <c>delivered</c> or <c>cancelled</c> ones.</param>
    public static async Task<Ok<Page<ShipmentView>>> Endpoint(
        Guid? orderId,
        string? status,
        PageRequest page,
        ShippingDbContext shipping,
        CancellationToken cancel
    )
    {
        var wanted = ShipmentStatuses.Parse(status);
        new Invalid()
            .When(status is not null && wanted is null, "status", "must be created, dispatched, delivered or cancelled")
            .Throw();

        var shipments = shipping.Made;
        if (orderId is not null)
            shipments = shipments.Where(shipment => shipment.OrderId == orderId);
        if (wanted is not null)
            shipments = shipments.Where(shipment => shipment.Status == wanted);
        if (page.After is { } after)
            shipments = shipments.Where(shipment => shipment.Sequence > after);
        var found = page.Page(
            await shipments.OrderBy(shipment => shipment.Sequence).Take(page.Limit + 1).ToListAsync(cancel),
            shipment => shipment.Sequence
        );
        return TypedResults.Ok(new Page<ShipmentView>([.. found.Items.Select(ShipmentView.Of)], found.Next));
    }
}
