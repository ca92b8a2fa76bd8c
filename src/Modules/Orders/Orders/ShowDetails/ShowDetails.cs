using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Orders.Data;

namespace Orders;

/// <summary>
/// Everything about an order at once, from the read model <c>orderDetails</c>. It may be a moment behind the order; who
/// has written gives the version that the answer had as <c>min-version</c>, and sees what was written.
/// </summary>
internal static class ShowDetails
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(25);

    /// <param name="minVersion">The version of the order that must be in it; it waits for that, a few seconds at most.</param>
    [Answers<OrderDetailsView>]
    [HasETag]
    [Refuses(404, "not-found", "There is no such order, or it is not the caller's to see.")]
    [Refuses(422, "invalid", "The order has not come to this version.")]
    public static async Task<IResult> Endpoint(
        Guid id,
        [FromQuery(Name = "min-version")] int? minVersion,
        Caller caller,
        OrdersDbContext orders,
        TimeProvider time,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var order = await orders
            .Orders.Where(order => order.Id == id)
            .Select(order => new { order.UserId, order.Version })
            .SingleOrDefaultAsync(cancel);
        if (order is null || !caller.MaySee(order.UserId))
            throw Access.NoOrder(id);
        if (minVersion > order.Version)
            throw Refused.Invalid("min-version", $"must be at most {order.Version}, the version of the order");

        var details = await ReachedAsync(id, minVersion ?? 1, orders, time, cancel);
        var tag = ETag.Of(details.OrderVersion);
        http.Response.Headers.ETag = tag;
        return ETag.Matches(http.Request, tag) ? Results.StatusCode(304) : Results.Ok(OrderDetailsView.Of(details));
    }

    private static async Task<OrderDetails> ReachedAsync(
        Guid id,
        int version,
        OrdersDbContext orders,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var end = time.GetUtcNow() + Patience;
        while (true)
        {
            var row = await orders.Details.AsNoTracking().SingleOrDefaultAsync(row => row.OrderId == id, cancel);
            if (row?.OrderVersion >= version)
                return row;
            if (time.GetUtcNow() >= end)
                throw new TimeoutException($"The details of order {id} have not reached version {version}.");
            await Task.Delay(LookAgain, time, cancel);
        }
    }
}
