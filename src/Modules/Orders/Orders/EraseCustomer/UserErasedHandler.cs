using Orders.Data;
using Users.Contracts;

namespace Orders;

/// <summary>
/// A customer is gone: orders that have ended forget the person at once, those under way when they end. What was sold,
/// for how much and to which country stays, for bookkeeping.
/// </summary>
public static class UserErasedHandler
{
    public static async Task Handle(UserErased erased, OrdersDbContext orders, CancellationToken cancel)
    {
        var own = orders.Orders.Where(order => order.UserId == erased.UserId);
        await own.ExecuteUpdateAsync(
            order =>
                order
                    .SetProperty(row => row.CustomerErased, true)
                    .SetProperty(row => row.Version, row => row.Version + 1),
            cancel
        );
        await own.Where(order => order.Status == OrderStatus.Delivered || order.Status == OrderStatus.Cancelled)
            .ExecuteUpdateAsync(
                order =>
                    order
                        .SetProperty(row => row.ShipTo.Name, "")
                        .SetProperty(row => row.ShipTo.Line1, "")
                        .SetProperty(row => row.ShipTo.City, "")
                        .SetProperty(row => row.ShipTo.PostalCode, ""),
                cancel
            );
        await orders
            .Details.Where(details => own.Any(order => order.Id == details.OrderId && order.ShipTo.Name == ""))
            .ExecuteUpdateAsync(
                details =>
                    details
                        .SetProperty(row => row.CustomerName, "")
                        .SetProperty(row => row.Version, row => row.Version + 1),
                cancel
            );
        await orders
            .Details.Where(details => details.UserId == erased.UserId)
            .ExecuteUpdateAsync(
                details => details.SetProperty(row => row.OrderVersion, row => row.OrderVersion + 1),
                cancel
            );
        await orders
            .Returns.Where(goods => own.Any(order => order.Id == goods.OrderId))
            .ExecuteUpdateAsync(
                goods =>
                    goods
                        .SetProperty(row => row.Reason, (string?)null)
                        .SetProperty(row => row.Version, row => row.Version + 1),
                cancel
            );
    }
}
