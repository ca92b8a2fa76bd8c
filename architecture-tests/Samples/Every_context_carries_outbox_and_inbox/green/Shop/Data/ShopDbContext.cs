namespace Shop.Data;

internal abstract class DraftingDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    public DbSet<Item> Items => Set<Item>();
}

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : DraftingDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().HaveMaxLength(100);
    }
}
