using Orders.Data;
using Payments.Contracts;

namespace Orders;

/// <summary>A return is what Payments makes of it: done when the money is back, undone when it is refused.</summary>
public static class SettleReturnHandler
{
    public static async Task<OrderReturned?> Handle(
        PaymentRefunded refunded,
        OrdersDbContext orders,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await OpenAsync(orders, refunded.ReturnId, cancel) is not { } goods)
            return null;

        var order = await orders.Orders.SingleAsync(order => order.Id == goods.OrderId, cancel);
        return goods.Complete(order, time.GetUtcNow());
    }

    public static async Task<ReturnRefused?> Handle(
        PaymentRefundRefused refused,
        OrdersDbContext orders,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        await OpenAsync(orders, refused.ReturnId, cancel) is { } goods
            ? goods.Refuse(refused.Reason, time.GetUtcNow())
            : null;

    // No return: the refund was for a cancelled order, which its fulfilment sees to.
    private static async Task<Return?> OpenAsync(OrdersDbContext orders, Guid? id, CancellationToken cancel) =>
        id is null
            ? null
            : await orders.Returns.SingleOrDefaultAsync(
                goods => goods.Id == id && goods.Status == ReturnStatus.Requested,
                cancel
            );
}
