using Microsoft.AspNetCore.Http;
using Orders.Data;

namespace Orders;

/// <summary>How far an order has come, without all the rest.</summary>
internal static class ShowStatus
{
    /// <summary>How far an order has come.</summary>
    /// <param name="Status"><c>pending</c>, <c>confirmed</c>, <c>shipped</c>, <c>delivered</c> or <c>cancelled</c>.</param>
    /// <param name="Reason">Why it was cancelled.</param>
    [Example("""{ "status": "cancelled", "reason": "payment declined" }""")]
    internal sealed record Answer(string Status, string? Reason);

    [Answers<Answer>]
    [Refuses(404, "not-found", "There is no such order, or it is not the caller's to see.")]
    public static async Task<IResult> Endpoint(Guid id, Caller caller, OrdersDbContext orders, CancellationToken cancel)
    {
        var order = await orders
            .Orders.Where(order => order.Id == id)
            .Select(order => new
            {
                order.UserId,
                order.Status,
                order.Reason,
            })
            .SingleOrDefaultAsync(cancel);
        return order is not null && caller.MaySee(order.UserId)
            ? Results.Ok(new Answer(order.Status.Word(), order.Reason))
            : throw Access.NoOrder(id);
    }
}
