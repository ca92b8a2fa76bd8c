using Microsoft.AspNetCore.Http;
using Orders.Data;

namespace Orders;

/// <summary>One order, with its lines and returns.</summary>
internal static class ShowOrder
{
    [Answers<OrderView>]
    [HasETag]
    [Refuses(404, "not-found", "There is no such order, or it is not the caller's to see.")]
    public static Task<IResult> Endpoint(
        Guid id,
        Caller caller,
        OrdersDbContext orders,
        HttpContext http,
        CancellationToken cancel
    ) => AnswerAsync(id, caller, orders, http, static order => order, cancel);

    /// <summary>The answer in the words of one version.</summary>
    public static async Task<IResult> AnswerAsync<TView>(
        Guid id,
        Caller caller,
        OrdersDbContext orders,
        HttpContext http,
        Func<OrderView, TView> inItsWords,
        CancellationToken cancel
    )
    {
        var order = await orders.ViewAsync(id, cancel);
        if (!caller.MaySee(order.CustomerId))
            throw Access.NoOrder(id);

        var tag = ETag.Of(order.Version);
        http.Response.Headers.ETag = tag;
        return ETag.Matches(http.Request, tag) ? Results.StatusCode(304) : Results.Ok(inItsWords(order));
    }
}
