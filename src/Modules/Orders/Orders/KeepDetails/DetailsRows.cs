using Orders.Data;

namespace Orders;

/// <summary>The rows of the read model <c>orderDetails</c>.</summary>
internal static class DetailsRows
{
    /// <summary>
    /// Makes the details of some orders anew from their events. Whatever was heard, and in whichever order, they end up
    /// as the events say; two that do it at once for the same order do not both succeed.
    /// </summary>
    public static async Task KeepDetailsAsync(
        this OrdersDbContext orders,
        PublishedEvents<OrdersDbContext> published,
        IEnumerable<Guid> some,
        CancellationToken cancel
    )
    {
        Guid[] ids = [.. some.Distinct()];
        var rows = await orders
            .Details.Where(row => EF.Parameter(ids).Contains(row.OrderId))
            .ToDictionaryAsync(row => row.OrderId, cancel);
        var names = await orders
            .Orders.Where(order => EF.Parameter(ids).Contains(order.Id))
            .Select(order => new
            {
                order.Id,
                order.UserId,
                order.ShipTo.Name,
            })
            .ToDictionaryAsync(order => order.Id, cancel);
        var events = await published.AboutAsync([.. ids.Select(id => id.ToString())], cancel);
        foreach (var id in ids)
        {
            if (
                Telling.Tell(events[id.ToString()]) is not var (story, version, asOf)
                || !names.TryGetValue(id, out var order)
            )
                continue;
            if (!rows.TryGetValue(id, out var row))
                orders.Add(
                    row = new OrderDetails
                    {
                        OrderId = id,
                        UserId = order.UserId,
                        Story = story,
                    }
                );
            row.CustomerName = order.Name;
            row.Story = story;
            (row.OrderVersion, row.AsOf) = (Math.Max(row.OrderVersion, version), asOf);
        }
    }
}
