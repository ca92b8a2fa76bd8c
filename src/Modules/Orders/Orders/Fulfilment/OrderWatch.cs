using Orders.Data;

namespace Orders;

/// <summary>Waits until something has become of an order, or of a return.</summary>
internal sealed class OrderWatch(LiveEvents live, IDbContextFactory<OrdersDbContext> contexts, TimeProvider time)
{
    // Another process on the same database may do it, and is not heard.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    /// <summary>Begins to listen for what an order, or its returns, can end up as; before that can happen.</summary>
    public LiveEvents.Listening Listen(Guid order) => live.Listen(order.ToString(), IsOutcome);

    /// <summary>The order once it is no longer pending, or as it is when the time is over; null when there is none.</summary>
    public async Task<OrderView?> DecidedAsync(
        Guid id,
        LiveEvents.Listening changes,
        TimeSpan wait,
        CancellationToken cancel
    )
    {
        var status = await UntilAsync(
            orders => orders.Orders.Where(order => order.Id == id).Select(order => (OrderStatus?)order.Status),
            status => status is not OrderStatus.Pending,
            changes,
            wait,
            cancel
        );
        return status is null ? null : await ViewAsync(id, cancel);
    }

    /// <summary>What the query finds once <paramref name="settled"/> says so, or when the time is over.</summary>
    public async Task<T> UntilAsync<T>(
        Func<OrdersDbContext, IQueryable<T>> query,
        Predicate<T?> settled,
        LiveEvents.Listening changes,
        TimeSpan wait,
        CancellationToken cancel
    )
    {
        var end = time.GetUtcNow() + wait;
        while (true)
        {
            var now = await ReadAsync(orders => query(orders).FirstOrDefaultAsync(cancel), cancel);
            var left = end - time.GetUtcNow();
            if (settled(now) || left <= TimeSpan.Zero)
                return now!;
            await changes.NextAsync(left < LookAgain ? left : LookAgain, cancel);
        }
    }

    public Task<OrderView> ViewAsync(Guid id, CancellationToken cancel) =>
        ReadAsync(orders => orders.ViewAsync(id, cancel), cancel);

    private static bool IsOutcome(object happened) =>
        happened
            is OrderConfirmed
                or OrderCancelled
                or OrderShipped
                or OrderDelivered
                or OrderReturned
                or ReturnRefused;

    // A context of its own for each look: whoever waits holds no connection meanwhile.
    private async Task<T> ReadAsync<T>(Func<OrdersDbContext, Task<T>> read, CancellationToken cancel)
    {
        await using var orders = await contexts.CreateDbContextAsync(cancel);
        return await read(orders);
    }
}
