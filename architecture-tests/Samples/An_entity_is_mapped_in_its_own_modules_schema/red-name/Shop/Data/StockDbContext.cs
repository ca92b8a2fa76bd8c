namespace Shop.Data;

/// <summary>The name of a context is the name of its schema; this one's is another module's.</summary>
internal sealed class StockDbContext(DbContextOptions<StockDbContext> options) // <= Shop.Data.StockDbContext: keeps its messages in stock
    : ModuleDbContext(options)
{
    public DbSet<Item> Items => Set<Item>();
}

internal sealed class Item // <= Shop.Data.Item: is kept in stock: items
{
    public Guid Id { get; init; }
}
