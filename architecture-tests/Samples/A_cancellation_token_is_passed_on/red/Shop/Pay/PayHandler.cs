namespace Shop;

public sealed record Pay(Guid Id);

public static class PayHandler
{
    public static async Task Handle(Pay command, ShopDbContext shop, CancellationToken cancel)
    {
        await shop.Orders.AnyAsync(); // <= Shop.PayHandler.Handle(Pay, ShopDbContext, CancellationToken): keeps its token from Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync
        await shop.Orders.CountAsync(default); // <= Shop.PayHandler.Handle(Pay, ShopDbContext, CancellationToken): keeps its token from Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync
        await shop.Orders.ToListAsync(CancellationToken.None); // <= Shop.PayHandler.Handle(Pay, ShopDbContext, CancellationToken): keeps its token from Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync
        await Each([command.Id], shop, cancel);
    }

    private static async Task<int> Walk(ShopDbContext shop, CancellationToken cancel)
    {
        var count = 0;
        await foreach (var order in shop.Orders.AsAsyncEnumerable()) // <= Shop.PayHandler.Walk(ShopDbContext, CancellationToken): keeps its token from System.Collections.Generic.IAsyncEnumerable<Order>.GetAsyncEnumerator
            count += order.Paid || cancel.IsCancellationRequested ? 1 : 0;
        return count;
    }

    private static Task Each(Guid[] ids, ShopDbContext shop, CancellationToken cancel) =>
        Task.WhenAll(
            ids.Select(async id =>
                await shop.Orders.FindAsync(id) // <= Shop.PayHandler.Each(Guid[], ShopDbContext, CancellationToken): keeps its token from Microsoft.EntityFrameworkCore.DbSet<Order>.FindAsync
            )
        );
}
