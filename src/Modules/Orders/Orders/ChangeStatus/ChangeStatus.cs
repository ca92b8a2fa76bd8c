using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Orders.Data;

namespace Orders;

/// <summary>Cancels an order that has not left the warehouse. A parcel that leaves at that moment wins or loses, never both.</summary>
internal static class ChangeStatus
{
    // How long the caller waits to hear whether the parcel could be stopped.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What an order is to become.</summary>
    /// <param name="Status">Only <c>cancelled</c>: everything else follows the parcel.</param>
    [Example("""{ "status": "cancelled" }""")]
    internal sealed record Request([property: Required] string? Status);

    [Answers<OrderView>]
    [Answers<OrderView>(202)]
    [Refuses(403, "forbidden", "Orders are changed by their customer, by sales or by an operator.")]
    [Refuses(404, "not-found", "There is no such order, or it is not the caller's to see.")]
    [Refuses(409, "status-not-allowed", "The order cannot become that from what it is.")]
    public static Task<IResult> Endpoint(
        Guid id,
        Request request,
        Caller caller,
        OrdersDbContext orders,
        WriteRequest write,
        OrderWatch watch,
        CancellationToken cancel
    ) => AnswerAsync(id, request, caller, orders, write, watch, static order => order, cancel);

    /// <summary>The answer in the words of one version.</summary>
    public static async Task<IResult> AnswerAsync<TView>(
        Guid id,
        Request request,
        Caller caller,
        OrdersDbContext orders,
        WriteRequest write,
        OrderWatch watch,
        Func<OrderView, TView> inItsWords,
        CancellationToken cancel
    )
    {
        var order = await orders
            .Orders.Where(order => order.Id == id)
            .Select(order => new { order.UserId, order.Status })
            .SingleOrDefaultAsync(cancel);
        if (order is null || !caller.MaySee(order.UserId))
            throw Access.NoOrder(id);
        caller.RequireMayChange(order.UserId);
        var wanted = Words.Status(request.Status, "status");
        if (wanted == order.Status)
            return Results.Ok(inItsWords(await orders.ViewAsync(id, cancel)));
        if (!StatusChange.IsAllowed(order.Status, wanted))
            throw StatusChange.NotAllowed(order.Status, wanted);

        using var changes = watch.Listen(id);
        var by = order.UserId == caller.UserId ? "the customer" : "the shop";
        await write.InvokeAsync(new CancelOrder(id, $"cancelled by {by}"), () => Results.Accepted($"/api/orders/{id}"));
        var outcome = await watch.UntilAsync(
            orders => orders.Orders.Where(order => order.Id == id).Select(order => order.Status),
            status => status is not (OrderStatus.Pending or OrderStatus.Confirmed),
            changes,
            Patience,
            cancel
        );
        return outcome switch
        {
            OrderStatus.Cancelled => Results.Ok(inItsWords(await watch.ViewAsync(id, cancel))),
            OrderStatus.Pending or OrderStatus.Confirmed => Results.Accepted(
                $"/api/orders/{id}",
                inItsWords(await watch.ViewAsync(id, cancel))
            ),
            _ => throw StatusChange.NotAllowed(outcome, OrderStatus.Cancelled),
        };
    }
}
