using Stock.Contracts;

namespace Shop.Data;

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : ModuleDbContext(options)
{
    public DbSet<StockItem> Items => Set<StockItem>(); // <= Shop.Data.ShopDbContext.Items: maps Stock.Contracts.StockItem of Stock.Contracts
}
