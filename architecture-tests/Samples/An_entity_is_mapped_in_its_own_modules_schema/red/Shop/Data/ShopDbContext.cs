using System.ComponentModel.DataAnnotations.Schema;

namespace Shop.Data;

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Item> Items => Set<Item>();

    public DbSet<Level> Levels => Set<Level>();

    public DbSet<Count> Counts => Set<Count>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Count>().ToView("counts", "stock").HasNoKey();
    }
}

internal sealed class Item
{
    public Guid Id { get; init; }
}

[Table("levels", Schema = "stock")]
internal sealed class Level // <= Shop.Data.Level: is kept in stock: levels
{
    public Guid Id { get; init; }
}

internal sealed class Count // <= Shop.Data.Count: is kept in stock: counts
{
    public int Pieces { get; init; }
}
