namespace Shop;

/// <summary>A job outside handlers.</summary>
internal sealed class ClosingTime(IDbContextOutbox<ShopDbContext> outbox)
{
    public async Task CloseAsync(CancellationToken cancel)
    {
        outbox.DbContext.Add(new Order());
        await outbox.PublishAsync(new Closed(Guid.Empty));
        await outbox.SaveChangesAndFlushMessagesAsync(cancel);
    }
}

internal sealed record Closed(Guid Id);
