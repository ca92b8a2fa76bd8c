namespace Shop;

public sealed record Pay(Guid Id);

public static class PayHandler
{
    public static async Task Handle(Pay command, ShopDbContext shop, IMessageContext context, CancellationToken cancel)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await shop.Orders.AnyAsync(both.Token);
        await shop.Orders.FindAsync([command.Id], cancel);
        await In(token => shop.Orders.CountAsync(token), cancel);
        await context.PublishAsync(command);
        await foreach (var order in shop.Orders.AsAsyncEnumerable().WithCancellation(cancel))
            order.Paid = true;
        await foreach (var order in Unpaid(shop, cancel))
            order.Paid = true;
        await Task.WhenAll(Task.CompletedTask, Task.CompletedTask);
    }

    private static async IAsyncEnumerable<Order> Unpaid(
        ShopDbContext shop,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        foreach (var order in await shop.Orders.Where(order => !order.Paid).ToListAsync(cancel))
            yield return order;
    }

    private static Task<int> In(Func<CancellationToken, Task<int>> ask, CancellationToken cancel) =>
        cancel.IsCancellationRequested ? Task.FromResult(0) : ask(cancel);
}
