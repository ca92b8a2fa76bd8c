using Orders.Data;

namespace Orders.V1;

/// <summary>An order as version 1 shows it: what a piece costs is a bare number, in the currency of the total.</summary>
/// <inheritdoc cref="OrderView"/>
[Example(
    """
        {
          "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071",
          "customerId": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6055",
          "status": "confirmed",
          "reason": null,
          "total": { "amount": 1530, "currency": "GBP" },
          "returned": { "amount": 0, "currency": "GBP" },
          "items": [{ "sku": "85123A", "quantity": 6, "unitPrice": 255 }],
          "shipTo": {
            "name": "Ada",
            "line1": "1 Analytical Row",
            "city": "London",
            "postalCode": "N1 1AA",
            "country": "United Kingdom"
          },
          "createdAt": "2026-11-21T09:30:00+00:00",
          "confirmedAt": "2026-11-21T09:30:01+00:00",
          "shippedAt": null,
          "deliveredAt": null,
          "cancelledAt": null,
          "returns": [],
          "version": 3
        }
        """
)]
internal sealed record OrderViewV1(
    Guid Id,
    Guid? CustomerId,
    string Status,
    string? Reason,
    Money Total,
    Money Returned,
    IReadOnlyList<LineViewV1> Items,
    ShipTo ShipTo,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? ShippedAt,
    DateTimeOffset? DeliveredAt,
    DateTimeOffset? CancelledAt,
    IReadOnlyList<ReturnView> Returns,
    int Version
)
{
    public static OrderViewV1 Of(OrderView order) =>
        new(
            order.Id,
            order.CustomerId,
            order.Status,
            order.Reason,
            order.Total,
            order.Returned,
            [.. order.Items.Select(line => new LineViewV1(line.Sku, line.Quantity, line.UnitPrice.Amount))],
            order.ShipTo,
            order.CreatedAt,
            order.ConfirmedAt,
            order.ShippedAt,
            order.DeliveredAt,
            order.CancelledAt,
            order.Returns,
            order.Version
        );
}

/// <summary>A line of an order in version 1.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">How many pieces.</param>
/// <param name="UnitPrice">What a piece costs, in minor units of the currency of the order's total.</param>
internal sealed record LineViewV1(string Sku, int Quantity, long UnitPrice);
