using Orders.Data;

namespace Orders;

/// <summary>Goods of an order are to come back.</summary>
public sealed record RequestReturn(Guid ReturnId, Guid OrderId, IReadOnlyList<ReturnedItem> Items, string? Reason);

public static class RequestReturnHandler
{
    public static async Task<(ReturnView, object)> Handle(
        RequestReturn command,
        OrdersDbContext orders,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var order =
            await orders.Orders.SingleOrDefaultAsync(order => order.Id == command.OrderId, cancel)
            ?? throw Access.NoOrder(command.OrderId);
        if (order.Status is not (OrderStatus.Shipped or OrderStatus.Delivered))
            throw Refused.Conflict(
                "not-dispatched",
                $"Goods can be returned once the order is shipped or delivered; it is {order.Status.Word()}."
            );

        var earlier = await orders.Returns.Where(goods => goods.OrderId == order.Id).ToListAsync(cancel);
        var allocation = ReturnAllocation.Of(order, earlier, command.Items);
        var goods = new Return
        {
            Id = command.ReturnId,
            OrderId = order.Id,
            Lines = allocation.Lines,
            Items = allocation.Items,
            Value = allocation.Value,
            Reason = command.Reason,
            RequestedAt = time.GetUtcNow(),
        };
        orders.Returns.Add(goods);

        // Counted in the order, so that of two returns at the same time the second sees the first.
        order.ReturnCount++;
        return (ReturnView.Of(goods), goods.Requested(order).WithGroupId($"{order.Id}"));
    }
}
