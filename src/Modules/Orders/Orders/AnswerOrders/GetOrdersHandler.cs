using Orders.Data;

namespace Orders;

public static class GetOrdersHandler
{
    public static async Task<FoundOrders> Handle(GetOrders question, OrdersDbContext orders, CancellationToken cancel)
    {
        var found = await orders
            .Orders.Where(order => question.OrderIds.Contains(order.Id))
            .Select(order => new
            {
                order.Id,
                order.Items,
                order.Total,
                order.Reason,
                order.ReturnCount,
            })
            .ToListAsync(cancel);
        var returns = await ReturnsAsync(
            [.. found.Where(order => order.ReturnCount > 0).Select(order => order.Id)],
            orders,
            cancel
        );
        return new FoundOrders([
            .. found.Select(order => new OrderContent(
                order.Id,
                order.Items,
                order.Total,
                order.Reason,
                [.. returns[order.Id]]
            )),
        ]);
    }

    private static async Task<ILookup<Guid, ReturnContent>> ReturnsAsync(
        IReadOnlyList<Guid> orderIds,
        OrdersDbContext orders,
        CancellationToken cancel
    )
    {
        var found = orderIds is []
            ? []
            : await orders
                .Returns.Where(goods => orderIds.Contains(goods.OrderId) && goods.Status == ReturnStatus.Completed)
                .ToListAsync(cancel);
        return found.ToLookup(goods => goods.OrderId, goods => new ReturnContent(goods.Id, goods.Items, goods.Value));
    }
}
