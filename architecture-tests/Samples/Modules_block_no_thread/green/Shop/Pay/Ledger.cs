namespace Shop;

internal static class Ledger
{
    // An expression tree says what is to be asked, and asks nothing.
    private static readonly Func<ShopDbContext, Task<Guid>> First = EF.CompileAsyncQuery(
        (ShopDbContext shop) => shop.Orders.Select(order => order.Id).First()
    );

    private static async Task<int> CountAsync(ShopDbContext shop, CancellationToken cancel)
    {
        var orders = await shop.Orders.Where(order => shop.Orders.Any(other => other.Paid)).ToListAsync(cancel);
        await foreach (var order in shop.Orders.AsAsyncEnumerable().WithCancellation(cancel))
            orders.Add(order);
        foreach (var order in orders.Where(order => order.Paid))
            order.Paid = false;
        return orders.Count(order => order.Paid) + new Answer(1).Result;
    }

    private sealed record Answer(int Result);
}
