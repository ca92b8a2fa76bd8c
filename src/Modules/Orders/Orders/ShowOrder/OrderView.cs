using Orders.Data;

namespace Orders;

/// <summary>An order as its customer sees it.</summary>
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
public sealed record LineView(string Sku, int Quantity, Money UnitPrice, Money Total);

/// <summary>A return: <c>requested</c>, then <c>completed</c>, or <c>refused</c> for the reason in <c>Refusal</c>.</summary>
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
