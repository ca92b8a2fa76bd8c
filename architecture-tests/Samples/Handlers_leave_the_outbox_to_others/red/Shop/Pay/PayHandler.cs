namespace Shop;

public sealed record Pay(Guid Id);

public sealed class PayHandler(IDbContextOutbox<ShopDbContext> outbox) // <= Shop.PayHandler.PayHandler(IDbContextOutbox<ShopDbContext>): Platform.Messaging.IDbContextOutbox
{
    public void Handle(Pay command) => outbox.DbContext.Add(new Order { Id = command.Id });
}
