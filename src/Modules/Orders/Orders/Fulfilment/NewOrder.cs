using Orders.Data;

namespace Orders;

/// <summary>An order that has been checked and is to be fulfilled.</summary>
public sealed record NewOrder(
    Guid OrderId,
    Guid? UserId,
    Guid PlacedBy,
    IReadOnlyList<OrderItem> Items,
    ShipTo ShipTo,
    string PaymentToken
)
{
    internal Order ToOrder(DateTimeOffset now)
    {
        var total = Items.Aggregate(new Money(0, Items[0].UnitPrice.Currency), (sum, item) => sum + item.Total());
        return new Order
        {
            Id = OrderId,
            UserId = UserId,
            PlacedBy = PlacedBy,
            Items = Items,
            LineCount = Items.Count,
            Total = total,
            Returned = total with { Amount = 0 },
            ShipTo = ShipTo,
            PaymentToken = PaymentToken,
            CreatedAt = now,
        };
    }
}
