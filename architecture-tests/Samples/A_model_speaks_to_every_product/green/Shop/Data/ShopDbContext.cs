using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Shop.Data;

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Item> Items => Set<Item>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        var item = modelBuilder.Entity<Item>();
        item.Property(row => row.Pieces).HasDefaultValue(0);
        item.Property(row => row.MadeAt).HasDefaultValueSql("CURRENT_TIMESTAMP");
        item.HasIndex(row => row.Pieces).HasFilter("pieces > 0 AND lower(name) NOT IN ('now()', 'none')");
        item.ToTable(table => table.HasCheckConstraint("ck_items_pieces", "coalesce(pieces, 0) >= 0"));
    }
}

internal sealed class Item
{
    public Guid Id { get; init; }

    [Column("title"), MaxLength(200)]
    public required string Name { get; set; }

    public int Pieces { get; set; }

    public DateTimeOffset MadeAt { get; set; }
}
