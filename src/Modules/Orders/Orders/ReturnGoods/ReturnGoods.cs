using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Orders.Data;

namespace Orders;

/// <summary>
/// Takes goods of a dispatched order back. With <c>Prefer: wait</c> it answers once the money is refunded or the refund
/// refused.
/// </summary>
internal static class ReturnGoods
{
    /// <summary>Goods that come back.</summary>
    /// <param name="Items">What of the order, and how much of it.</param>
    /// <param name="Reason">Why, up to 500 characters.</param>
    [Example("""{ "items": [{ "sku": "85123A", "quantity": 1 }], "reason": "It is blue." }""")]
    internal sealed record Request([property: Required] IReadOnlyList<Item?>? Items, string? Reason)
    {
        public IReadOnlyList<ReturnedItem> Check()
        {
            new Invalid()
                .When(
                    Items is not { Count: >= 1 and <= PlaceOrderRequest.MaxItems },
                    "items",
                    $"must be 1 to {PlaceOrderRequest.MaxItems} lines"
                )
                .When(Reason?.Length > Return.MaxReason, "reason", $"must be at most {Return.MaxReason} characters")
                .Throw();
            var invalid = new Invalid();
            for (var i = 0; i < Items!.Count; i++)
                invalid
                    .When(!Sku.TryParse(Items[i]?.Sku, out _), $"items[{i}].sku", "must name a product of the order")
                    .When(
                        Items[i]?.Quantity is not (>= 1 and <= PlaceOrderRequest.MaxQuantity),
                        $"items[{i}].quantity",
                        $"must be a whole number from 1 to {PlaceOrderRequest.MaxQuantity}"
                    );
            invalid.Throw();
            return [.. Items.Select(item => new ReturnedItem(item!.Sku!.Trim(), item.Quantity!.Value))];
        }
    }

    /// <summary>Goods of one product.</summary>
    /// <param name="Sku">The product.</param>
    /// <param name="Quantity">How many pieces, 1 to 1,000,000.</param>
    internal sealed record Item([property: Required] string? Sku, [property: Required] int? Quantity);

    [Answers<ReturnView>(201)]
    [Waits]
    [Refuses(403, "forbidden", "Orders are changed by their customer, by sales or by an operator.")]
    [Refuses(404, "not-found", "There is no such order, or it is not the caller's to see.")]
    [Refuses(409, "not-dispatched", "The order has not left the warehouse.")]
    public static async Task<IResult> Endpoint(
        Guid id,
        Request request,
        Caller caller,
        OrdersDbContext orders,
        WriteRequest write,
        OrderWatch watch,
        TimeProvider time,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var order = await orders
            .Orders.Where(order => order.Id == id)
            .Select(order => new { order.UserId })
            .SingleOrDefaultAsync(cancel);
        if (order is null || !caller.MaySee(order.UserId))
            throw Access.NoOrder(id);
        caller.RequireMayChange(order.UserId);

        var returnId = Guid.CreateVersion7(time.GetUtcNow());
        var command = new RequestReturn(returnId, id, request.Check(), request.Reason);
        using var changes = watch.Listen(id);
        var requested = await write.InvokeAsync<ReturnView>(command, Created);
        if (Prefer.Wait(http.Request) is not { } wait)
            return requested;

        var settled = await watch.UntilAsync(
            orders => orders.Returns.Where(goods => goods.Id == returnId),
            goods => goods?.Status is not ReturnStatus.Requested,
            changes,
            wait,
            cancel
        );
        return settled is null ? requested : http.Waited(Created(ReturnView.Of(settled)));
    }

    private static IResult Created(ReturnView goods) => Results.Created($"/api/orders/{goods.OrderId}", goods);
}
