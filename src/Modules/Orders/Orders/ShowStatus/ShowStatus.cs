using Microsoft.AspNetCore.Http;
using Orders.Data;

namespace Orders;

/// <summary>How far an order has come, without all the rest.</summary>
internal static class ShowStatus
{
    internal sealed record Answer(string Status, string? Reason);

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
