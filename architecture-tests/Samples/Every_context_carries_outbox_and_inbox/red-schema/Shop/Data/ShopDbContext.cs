namespace Shop.Data;

/// <summary>What Platform itself derives from, for a schema without messages.</summary>
internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : SchemaDbContext(options) // <= Shop.Data.ShopDbContext: does not derive from ModuleDbContext
{
    public DbSet<Item> Items => Set<Item>();
}
