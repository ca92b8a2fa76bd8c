using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Shop.Data;

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Basket> Baskets => Set<Basket>();

    public DbSet<Level> Levels => Set<Level>();

    public DbSet<Count> Counts => Set<Count>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Basket>().OwnsMany(basket => basket.Lines);
        modelBuilder.Entity<Basket>().HasMany(basket => basket.Levels).WithMany();
        modelBuilder.Entity<Count>().ToView("counts", "shop").HasNoKey();
    }
}

internal sealed class Basket
{
    public Guid Id { get; init; }

    public required Address ShipTo { get; init; }

    public List<Line> Lines { get; } = [];

    public List<Level> Levels { get; } = [];
}

[Owned]
internal sealed class Line
{
    public int Quantity { get; init; }
}

[ComplexType]
internal sealed record Address([property: MaxLength(100)] string Town);

[Table("levels", Schema = "shop")]
internal sealed class Level
{
    public Guid Id { get; init; }
}

internal sealed class Count
{
    public int Pieces { get; init; }
}
