using Orders.Data;
using Published = Platform.Messaging.PublishedEvents<Orders.Data.OrdersDbContext>;

namespace Orders;

/// <summary>Keeps the details of orders up with their events.</summary>
public static class KeepDetailsHandler
{
    public static Task Handle(OrderCreated[] some, OrdersDbContext orders, Published log, CancellationToken cancel) =>
        orders.KeepDetailsAsync(log, some.Select(one => one.OrderId), cancel);

    public static Task Handle(OrderConfirmed[] some, OrdersDbContext orders, Published log, CancellationToken cancel) =>
        orders.KeepDetailsAsync(log, some.Select(one => one.OrderId), cancel);

    public static Task Handle(OrderShipped[] some, OrdersDbContext orders, Published log, CancellationToken cancel) =>
        orders.KeepDetailsAsync(log, some.Select(one => one.OrderId), cancel);

    public static Task Handle(OrderDelivered[] some, OrdersDbContext orders, Published log, CancellationToken cancel) =>
        orders.KeepDetailsAsync(log, some.Select(one => one.OrderId), cancel);

    public static Task Handle(OrderCancelled[] some, OrdersDbContext orders, Published log, CancellationToken cancel) =>
        orders.KeepDetailsAsync(log, some.Select(one => one.OrderId), cancel);

    public static Task Handle(
        ReturnRequested[] some,
        OrdersDbContext orders,
        Published log,
        CancellationToken cancel
    ) => orders.KeepDetailsAsync(log, some.Select(one => one.OrderId), cancel);

    public static Task Handle(OrderReturned[] some, OrdersDbContext orders, Published log, CancellationToken cancel) =>
        orders.KeepDetailsAsync(log, some.Select(one => one.OrderId), cancel);

    public static Task Handle(ReturnRefused[] some, OrdersDbContext orders, Published log, CancellationToken cancel) =>
        orders.KeepDetailsAsync(log, some.Select(one => one.OrderId), cancel);
}
