namespace Shop;

public sealed record Refund(Guid Id);

public static class RefundHandler
{
    public static async Task Handle(Refund command, IDbContextOutbox<ShopDbContext> outbox, CancellationToken cancel)
    {
        outbox.DbContext.Add(new Order { Id = command.Id }); // <= Shop.RefundHandler.Handle(Refund, IDbContextOutbox<ShopDbContext>, CancellationToken): Platform.Messaging.IDbContextOutbox
        await outbox.PublishAsync(command);
        await outbox.SaveChangesAndFlushMessagesAsync(cancel);
    }
}
