using Microsoft.AspNetCore.Http;
using Orders.Data;

namespace Orders.V1;

/// <summary>One order, with its lines and returns; a line's price is a bare number.</summary>
internal static class ShowOrderV1
{
    [Answers<OrderViewV1>]
    [HasETag]
    [Refuses(404, "not-found", "There is no such order, or it is not the caller's to see.")]
    public static Task<IResult> Endpoint(
        Guid id,
        Caller caller,
        OrdersDbContext orders,
        HttpContext http,
        CancellationToken cancel
    ) => ShowOrder.AnswerAsync(id, caller, orders, http, OrderViewV1.Of, cancel);
}
