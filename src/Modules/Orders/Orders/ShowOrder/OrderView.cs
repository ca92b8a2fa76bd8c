using Orders.Data;

namespace Orders;

/// <summary>An order as its customer sees it.</summary>
/// <param name="Id">What names it.</param>
/// <param name="CustomerId">Whose it is; null for a guest's.</param>
/// <param name="Status"><c>pending</c>, <c>confirmed</c>, <c>shipped</c>, <c>delivered</c> or <c>cancelled</c>.</param>
/// <param name="Reason">Why it was cancelled.</param>
/// <param name="Total">What all of it costs.</param>
/// <param name="Returned">What of that was given back for returned goods.</param>
/// <param name="Items">Its lines.</param>
/// <param name="ShipTo">Where it goes.</param>
/// <param name="CreatedAt">When it was placed.</param>
/// <param name="ConfirmedAt">When stock, money and shipment were settled.</param>
/// <param name="ShippedAt">When it left the warehouse.</param>
/// <param name="DeliveredAt">When it was handed over.</param>
/// <param name="CancelledAt">When it came to nothing.</param>
/// <param name="Returns">What has come back, or is to.</param>
/// <param name="Version">Counts its changes; also the ETag.</param>
[Example(
    """
        {
          "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071",
          "customerId": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6055",
          "status": "confirmed",
          "reason": null,
          "total": { "amount": 1530, "currency": "GBP" },
          "returned": { "amount": 0, "currency": "GBP" },
          "items": [
            {
              "sku": "85123A",
              "quantity": 6,
              "unitPrice": { "amount": 255, "currency": "GBP" },
              "total": { "amount": 1530, "currency": "GBP" }
            }
          ],
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
public sealed record OrderView(
    Guid Id,
    Guid? CustomerId,
    string Status,
    string? Reason,
    Money Total,
    Money Returned,
    IReadOnlyList<LineView> Items,
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
    internal static OrderView Of(Order order, IReadOnlyList<ReturnView> returns) =>
        new(
            order.Id,
            order.UserId,
            order.Status.Word(),
            order.Reason,
            order.Total,
            order.Returned,
            [.. order.Items.Select(item => new LineView(item.Sku, item.Quantity, item.UnitPrice, item.Total()))],
            order.ShipTo,
            order.CreatedAt,
            order.ConfirmedAt,
            order.ShippedAt,
            order.DeliveredAt,
            order.CancelledAt,
            returns,
            order.Version
        );
}

/// <summary>A line of an order.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">How many pieces.</param>
/// <param name="UnitPrice">What a piece costs.</param>
/// <param name="Total">What the line costs.</param>
public sealed record LineView(string Sku, int Quantity, Money UnitPrice, Money Total);

/// <summary>A return: <c>requested</c>, then <c>completed</c>, or <c>refused</c> for the reason in <c>Refusal</c>.</summary>
/// <param name="Id">What names it.</param>
/// <param name="OrderId">The order that the goods are of.</param>
/// <param name="Status"><c>requested</c>, <c>completed</c> or <c>refused</c>.</param>
/// <param name="Value">What was paid for the goods.</param>
/// <param name="Items">The goods.</param>
/// <param name="Reason">The customer's words.</param>
/// <param name="Refusal">Why the refund was refused.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="SettledAt">When it was completed or refused.</param>
[Example(
    """
        {
          "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f60a3",
          "orderId": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071",
          "status": "completed",
          "value": { "amount": 255, "currency": "GBP" },
          "items": [{ "sku": "85123A", "quantity": 1 }],
          "reason": "It is blue.",
          "refusal": null,
          "requestedAt": "2026-11-24T10:00:00+00:00",
          "settledAt": "2026-11-24T10:00:01+00:00"
        }
        """
)]
public sealed record ReturnView(
    Guid Id,
    Guid OrderId,
    string Status,
    Money Value,
    IReadOnlyList<ReturnedItem> Items,
    string? Reason,
    string? Refusal,
    DateTimeOffset RequestedAt,
    DateTimeOffset? SettledAt
)
{
    internal static ReturnView Of(Return goods) =>
        new(
            goods.Id,
            goods.OrderId,
            goods.Status.Word(),
            goods.Value,
            goods.Items,
            goods.Reason,
            goods.Refusal,
            goods.RequestedAt,
            goods.SettledAt
        );
}
