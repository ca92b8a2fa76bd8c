namespace Shop;

public sealed record Pay(Guid Id);

public static class PayHandler
{
    public static async Task Handle(Pay command, ShopDbContext shop, CancellationToken cancel)
    {
        await using var transaction = await shop.Database.BeginTransactionAsync(cancel); // <= Shop.PayHandler.Handle(Pay, ShopDbContext, CancellationToken): Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade.BeginTransactionAsync
        shop.Add(new Order { Id = command.Id });
        await shop.SaveChangesAsync(cancel); // <= Shop.PayHandler.Handle(Pay, ShopDbContext, CancellationToken): Microsoft.EntityFrameworkCore.DbContext.SaveChangesAsync
        await transaction.CommitAsync(cancel); // <= Shop.PayHandler.Handle(Pay, ShopDbContext, CancellationToken): Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction.CommitAsync
    }
}
