namespace Stock.Data;

internal sealed class StockDbContext(DbContextOptions<StockDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Level> Levels => Set<Level>();
}

/// <summary>Another module's class of the same name, in its own schema.</summary>
internal sealed class Level
{
    public Guid Id { get; init; }
}
