namespace Shop.Data;

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : DbContext(options) // <= Shop.Data.ShopDbContext: does not derive from ModuleDbContext
{
    public DbSet<Item> Items => Set<Item>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema("shop");
}
