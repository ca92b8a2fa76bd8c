using System.Text.Json.Serialization;
using Orders.Data;

namespace Orders;

/// <summary>
/// An order in a list: everything but its lines, its address and its returns, which are in the details if asked for.
/// </summary>
/// <param name="Sequence">The order's place in lists.</param>
/// <param name="Id">What names it.</param>
/// <param name="CustomerId">Whose it is; null for a guest's.</param>
/// <param name="Status"><c>pending</c>, <c>confirmed</c>, <c>shipped</c>, <c>delivered</c> or <c>cancelled</c>.</param>
/// <param name="Reason">Why it was cancelled.</param>
/// <param name="Total">What all of it costs.</param>
/// <param name="Returned">What of that was given back for returned goods.</param>
/// <param name="LineCount">How many lines it has.</param>
/// <param name="CreatedAt">When it was placed.</param>
/// <param name="ConfirmedAt">When stock, money and shipment were settled.</param>
/// <param name="ShippedAt">When it left the warehouse.</param>
/// <param name="DeliveredAt">When it was handed over.</param>
/// <param name="CancelledAt">When it came to nothing.</param>
[Example(
    """
        {
          "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071",
          "customerId": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6055",
          "status": "confirmed",
          "reason": null,
          "total": { "amount": 1530, "currency": "GBP" },
          "returned": { "amount": 0, "currency": "GBP" },
          "lineCount": 1,
          "createdAt": "2026-11-21T09:30:00+00:00",
          "confirmedAt": "2026-11-21T09:30:01+00:00",
          "shippedAt": null,
          "deliveredAt": null,
          "cancelledAt": null
        }
        """
)]
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
)
{
    /// <summary>Everything about it; there if asked for by <c>?include=details</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OrderDetailsView? Details { get; init; }
}

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

    /// <summary>The same with the details of each order, those apart that have none yet.</summary>
    public static async Task<Page<OrderSummary>> WithDetailsAsync(
        this Page<OrderSummary> page,
        OrdersDbContext orders,
        CancellationToken cancel
    )
    {
        Guid[] ids = [.. page.Items.Select(order => order.Id)];
        var details = await orders
            .Details.AsNoTracking()
            .Where(row => EF.Parameter(ids).Contains(row.OrderId))
            .ToDictionaryAsync(row => row.OrderId, OrderDetailsView.Of, cancel);
        return page with
        {
            Items = [.. page.Items.Select(order => order with { Details = details.GetValueOrDefault(order.Id) })],
        };
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
