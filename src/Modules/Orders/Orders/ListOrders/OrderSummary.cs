using System.Text.Json.Serialization;
using Orders.Data;

namespace Orders;

/// <summary>An order in a list: everything but its lines, its address and its returns.</summary>
internal sealed record OrderSummary(
    [property: JsonIgnore] long Sequence,
    Guid Id,
    Guid? CustomerId,
    string Status,
    string? Reason,
    Money Total,
    Money Returned,
    int LineCount,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? ShippedAt,
    DateTimeOffset? DeliveredAt,
    DateTimeOffset? CancelledAt
);

internal static class OrderSummaries
{
    /// <summary>The newest first, one more than the page holds.</summary>
    public static async Task<Page<OrderSummary>> NewestFirstAsync(
        this IQueryable<Order> orders,
        PageRequest page,
        CancellationToken cancel
    )
    {
        if (page.After is { } last)
            orders = orders.Where(order => order.Sequence < last);
        var rows = await orders.Newest(page.Limit + 1).ToListAsync(cancel);
        return page.Page(rows, row => row.Sequence);
    }

    public static IQueryable<OrderSummary> Newest(this IQueryable<Order> orders, int count) =>
        orders
            .OrderByDescending(order => order.Sequence)
            .Take(count)
            .Select(order => new OrderSummary(
                order.Sequence,
                order.Id,
                order.UserId,
                order.Status.Word(),
                order.Reason,
                order.Total,
                order.Returned,
                order.LineCount,
                order.CreatedAt,
                order.ConfirmedAt,
                order.ShippedAt,
                order.DeliveredAt,
                order.CancelledAt
            ));
}
