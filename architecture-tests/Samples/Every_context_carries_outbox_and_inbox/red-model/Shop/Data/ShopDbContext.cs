namespace Shop.Data;

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : ModuleDbContext(options) // <= Shop.Data.ShopDbContext: has no model: Item.Name does not say how long it may be: [MaxLength(200)], [TextKey], or [Unbounded] on purpose.
{
    public DbSet<Item> Items => Set<Item>();
}

internal sealed class Item
{
    public Guid Id { get; init; }

    public required string Name { get; set; }
}
