using Orders.Data;

namespace Orders;

/// <summary>Everything about an order at once, as of the last event that has been read.</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version of the order that this shows.</param>
/// <param name="AsOf">When the last event happened that this shows.</param>
/// <param name="Status">How far the order has come.</param>
/// <param name="Reason">Why it was cancelled.</param>
/// <param name="Customer">Whose it is.</param>
/// <param name="Lines">What was ordered, under the names that it had then.</param>
/// <param name="Total">The sum of the lines.</param>
/// <param name="Payment">The money.</param>
/// <param name="Shipment">The parcel.</param>
/// <param name="History">What has happened, oldest first.</param>
[Example(
    """
        {
          "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071",
          "version": 3,
          "asOf": "2026-11-22T08:00:00+00:00",
          "status": "shipped",
          "reason": null,
          "customer": { "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6055", "name": "Ada" },
          "lines": [{
            "sku": "85123A",
            "name": "White hanging heart t-light holder",
            "quantity": 6,
            "unitPrice": { "amount": 255, "currency": "GBP" },
            "total": { "amount": 1530, "currency": "GBP" }
          }],
          "total": { "amount": 1530, "currency": "GBP" },
          "payment": {
            "status": "captured",
            "captured": { "amount": 1530, "currency": "GBP" },
            "refunded": { "amount": 0, "currency": "GBP" }
          },
          "shipment": { "status": "dispatched", "trackingNumber": "T019A1B2C", "country": "United Kingdom" },
          "history": [
            { "at": "2026-11-21T09:30:00+00:00", "what": "created", "note": null },
            { "at": "2026-11-21T09:30:01+00:00", "what": "confirmed", "note": null },
            { "at": "2026-11-22T08:00:00+00:00", "what": "shipped", "note": null }
          ]
        }
        """
)]
internal sealed record OrderDetailsView(
    Guid Id,
    int Version,
    DateTimeOffset AsOf,
    string Status,
    string? Reason,
    OrderCustomer Customer,
    IReadOnlyList<NamedLineView> Lines,
    Money Total,
    OrderPayment Payment,
    OrderShipment Shipment,
    IReadOnlyList<Episode> History
)
{
    internal static OrderDetailsView Of(OrderDetails row)
    {
        var story = row.Story;
        return new(
            row.OrderId,
            row.OrderVersion,
            row.AsOf,
            story.Status.Word(),
            story.Reason,
            new OrderCustomer(row.UserId, row.CustomerName),
            [.. story.Items.Select(NamedLineView.Of)],
            story.Total,
            new OrderPayment(OrderPayment.StatusOf(story), story.Captured, story.Refunded),
            new OrderShipment(OrderShipment.StatusOf(story.Status), story.TrackingNumber, story.Country),
            story.Episodes
        );
    }
}

/// <summary>Whose order it is.</summary>
/// <param name="Id">The account; null for a guest.</param>
/// <param name="Name">In whose name it was ordered; empty once that person is erased.</param>
internal sealed record OrderCustomer(Guid? Id, string Name);

/// <summary>A line of an order, with the product's name.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Name">What it was called when it was ordered; null in orders from before that was kept.</param>
/// <param name="Quantity">How many pieces.</param>
/// <param name="UnitPrice">What a piece costs.</param>
/// <param name="Total">What the line costs.</param>
internal sealed record NamedLineView(string Sku, string? Name, int Quantity, Money UnitPrice, Money Total)
{
    internal static NamedLineView Of(OrderItem item) =>
        new(item.Sku, item.Name, item.Quantity, item.UnitPrice, item.Total());
}

/// <summary>The money of an order.</summary>
/// <param name="Status"><c>pending</c>, <c>captured</c>, <c>partly-refunded</c>, <c>refunded</c>, or <c>none</c> when nothing was captured.</param>
/// <param name="Captured">What was captured.</param>
/// <param name="Refunded">What of that was given back.</param>
internal sealed record OrderPayment(string Status, Money Captured, Money Refunded)
{
    internal static string StatusOf(OrderStory story) =>
        story.Status is OrderStatus.Pending ? "pending"
        : story.Captured.Amount == 0 ? "none"
        : story.Refunded.Amount == 0 ? "captured"
        : story.Refunded.Amount < story.Captured.Amount ? "partly-refunded"
        : "refunded";
}

/// <summary>The parcel of an order.</summary>
/// <param name="Status"><c>pending</c>, <c>created</c>, <c>dispatched</c>, <c>delivered</c> or <c>cancelled</c>.</param>
/// <param name="TrackingNumber">The number under which the parcel is followed, once it is dispatched.</param>
/// <param name="Country">Where it goes; null until the order is confirmed.</param>
internal sealed record OrderShipment(string Status, string? TrackingNumber, string? Country)
{
    internal static string StatusOf(OrderStatus status) =>
        status switch
        {
            OrderStatus.Pending => "pending",
            OrderStatus.Confirmed => "created",
            OrderStatus.Shipped => "dispatched",
            OrderStatus.Delivered => "delivered",
            _ => "cancelled",
        };
}
