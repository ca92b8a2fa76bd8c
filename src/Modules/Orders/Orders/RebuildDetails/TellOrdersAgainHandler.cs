using Orders.Data;

namespace Orders;

/// <summary>Makes the details of the orders anew that come after one, and goes on until there are no more.</summary>
public sealed record TellOrdersAgain(int Rebuild, long After);

public static class TellOrdersAgainHandler
{
    // Other writers wait for as long as a page takes.
    private const int OrdersPerPage = 50;

    public static async Task<TellOrdersAgain?> Handle(
        TellOrdersAgain command,
        OrdersDbContext orders,
        PublishedEvents<OrdersDbContext> published,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var rebuild = await orders.DetailsRebuilds.SingleAsync(row => row.Number == command.Rebuild, cancel);
        var page = await orders
            .Orders.Where(order => order.Sequence > command.After)
            .OrderBy(order => order.Sequence)
            .Take(OrdersPerPage)
            .Select(order => new { order.Sequence, order.Id })
            .ToListAsync(cancel);
        await orders.KeepDetailsAsync(published, page.Select(order => order.Id), cancel);
        rebuild.Orders += page.Count;
        if (page.Count == OrdersPerPage)
            return command with { After = page[^1].Sequence };

        rebuild.CompleteAt = time.GetUtcNow();
        return null;
    }
}
