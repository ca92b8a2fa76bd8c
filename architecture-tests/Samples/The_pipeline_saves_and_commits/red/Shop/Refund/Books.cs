using Microsoft.EntityFrameworkCore.Storage;

namespace Shop;

internal sealed class Books(ModuleDatabase<ShopDbContext> database)
{
    private static Task MigrateAsync(ShopDbContext shop, CancellationToken cancel) =>
        shop.Database.MigrateAsync(cancel); // <= Shop.Books.MigrateAsync(ShopDbContext, CancellationToken): Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.MigrateAsync

    private static Func<int> Later(ShopDbContext shop) => shop.SaveChanges; // <= Shop.Books.Later(ShopDbContext): Microsoft.EntityFrameworkCore.DbContext.SaveChanges

    private ValueTask<WriteTransaction> BeginAsync(CancellationToken cancel) => database.BeginWriteAsync(cancel); // <= Shop.Books.BeginAsync(CancellationToken): Platform.Data.ModuleDatabase.BeginWriteAsync
}
