using Microsoft.AspNetCore.Http;
using Orders.Data;

namespace Orders.V1;

/// <summary>Cancels an order that has not left the warehouse; a line's price is a bare number.</summary>
internal static class ChangeStatusV1
{
    [Answers<OrderViewV1>]
    [Answers<OrderViewV1>(202)]
    [Refuses(403, "forbidden", "Orders are changed by their customer, by sales or by an operator.")]
    [Refuses(404, "not-found", "There is no such order, or it is not the caller's to see.")]
    [Refuses(409, "status-not-allowed", "The order cannot become that from what it is.")]
    public static Task<IResult> Endpoint(
        Guid id,
        ChangeStatus.Request request,
        Caller caller,
        OrdersDbContext orders,
        WriteRequest write,
        OrderWatch watch,
        CancellationToken cancel
    ) => ChangeStatus.AnswerAsync(id, request, caller, orders, write, watch, OrderViewV1.Of, cancel);
}
