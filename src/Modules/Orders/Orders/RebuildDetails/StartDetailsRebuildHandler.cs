using Orders.Data;

namespace Orders;

/// <summary>Begins to make the details anew. Answered by <see cref="DetailsRebuildView"/>.</summary>
public sealed record StartDetailsRebuild;

public static class StartDetailsRebuildHandler
{
    public static async Task<(DetailsRebuildView, OutgoingMessages)> Handle(
        StartDetailsRebuild command,
        OrdersDbContext orders,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var last = await orders.DetailsRebuilds.OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        if (last is { CompleteAt: null })
            return (DetailsRebuildView.Of(last), []);

        var next = new DetailsRebuild { Number = (last?.Number ?? 0) + 1, StartedAt = time.GetUtcNow() };
        orders.Add(next);
        return (DetailsRebuildView.Of(next), [new TellOrdersAgain(next.Number, After: 0)]);
    }
}
