namespace Shipping;

/// <summary>A shipment as the staff see it.</summary>
/// <param name="Id">The shipment.</param>
/// <param name="OrderId">The order that it is for.</param>
/// <param name="Status"><c>created</c>, <c>dispatched</c>, <c>delivered</c> or <c>cancelled</c>.</param>
/// <param name="TrackingNumber">The number under which the parcel is followed.</param>
/// <param name="ShipTo">Where it goes; null once the customer's data was erased.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="DispatchedAt">When it left; null before.</param>
/// <param name="DeliveredAt">When it was handed over; null before.</param>
/// <param name="CancelledAt">When it was cancelled; null if it was not.</param>
[Example(
    """
        {
          "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6099",
          "orderId": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071",
          "status": "dispatched",
          "trackingNumber": "GB26K7Q2M9X4",
          "shipTo": {
            "name": "Ada",
            "line1": "1 Analytical Row",
            "city": "London",
            "postalCode": "N1 1AA",
            "country": "United Kingdom"
          },
          "createdAt": "2026-11-21T09:30:00+00:00",
          "dispatchedAt": "2026-11-21T15:10:00+00:00",
          "deliveredAt": null,
          "cancelledAt": null
        }
        """
)]
public sealed record ShipmentView(
    Guid Id,
    Guid OrderId,
    string Status,
    string TrackingNumber,
    Address? ShipTo,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DispatchedAt,
    DateTimeOffset? DeliveredAt,
    DateTimeOffset? CancelledAt
)
{
    public static ShipmentView Of(Shipment shipment) =>
        new(
            shipment.Id,
            shipment.OrderId,
            shipment.Status.Text(),
            shipment.TrackingNumber,
            shipment.ShipTo,
            shipment.CreatedAt,
            shipment.DispatchedAt,
            shipment.DeliveredAt,
            shipment.CancelledAt
        );
}
