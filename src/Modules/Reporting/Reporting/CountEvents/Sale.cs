using Orders.Contracts;

namespace Reporting;

/// <summary>What one event sells, takes back or returns: each product once.</summary>
internal sealed record Sale(
    DateOnly Day,
    Guid? UserId,
    string Country,
    Money Total,
    IReadOnlyList<(string Sku, long Units, long Amount)> Lines
)
{
    public static Sale Of(OrderConfirmed order) =>
        Of(order.Timestamp, order.UserId, order.Country, order.Total, order.Items);

    public static Sale Of(OrderCancelled order) =>
        Of(order.Timestamp, order.UserId, order.Country, order.Total, order.Items);

    public static Sale Of(OrderReturned goods) =>
        Of(goods.Timestamp, goods.UserId, goods.Country, goods.Value, goods.Lines);

    // Events of a time when they did not say of what, or where, count in full under a name of their own.
    private static Sale Of(
        DateTimeOffset at,
        Guid? user,
        string? country,
        Money total,
        IReadOnlyList<OrderItem>? items
    ) =>
        new(
            DateOnly.FromDateTime(at.UtcDateTime),
            user,
            country ?? Keys.Unknown,
            total,
            items is null
                ? [(Keys.Unknown, 0, total.Amount)]
                :
                [
                    .. items
                        .GroupBy(item => item.Sku, StringComparer.Ordinal)
                        .Select(same =>
                            (
                                same.Key,
                                same.Sum(item => (long)item.Quantity),
                                same.Sum(item => item.UnitPrice.Amount * item.Quantity)
                            )
                        ),
                ]
        );
}
