using Microsoft.AspNetCore.Http;
using Orders.Data;

namespace Orders.V1;

/// <summary>Cancels an order that has not left the warehouse; a line's price is a bare number.</summary>
internal static class ChangeStatusV1
{
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
