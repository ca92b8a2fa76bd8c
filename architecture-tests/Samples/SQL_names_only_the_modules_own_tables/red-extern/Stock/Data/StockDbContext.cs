namespace Stock.Data;

internal sealed class StockDbContext(DbContextOptions<StockDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Level> Levels => Set<Level>();
}

internal sealed class Level
{
    public Guid Id { get; init; }
}
