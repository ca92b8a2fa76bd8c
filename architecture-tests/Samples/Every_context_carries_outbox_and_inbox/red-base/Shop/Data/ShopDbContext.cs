namespace Shop.Data;

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : ModuleDbContext(options) // <= Shop.Data.ShopDbContext: maps no OutboxRow // <= Shop.Data.ShopDbContext: maps no InboxRow // <= Shop.Data.ShopDbContext: maps no HandledRow
{
    public DbSet<Item> Items => Set<Item>();

    // Without the base.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<string>().HaveMaxLength(200);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema("shop");
}
