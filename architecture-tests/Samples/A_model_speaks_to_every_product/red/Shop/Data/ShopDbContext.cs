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
        item.Property(row => row.Name).HasColumnType("nvarchar(200)");
        item.Property(row => row.Town).UseCollation("SQL_Latin1_General_CP1_CS_AS");
        item.Property(row => row.MadeAt).HasDefaultValueSql("getdate()");
        item.Property(row => row.Short).HasComputedColumnSql("left(name, 3)::text");
        item.HasIndex(row => row.Pieces).HasFilter("[pieces] > 0");
        item.ToTable(table => table.HasCheckConstraint("ck_items_named", "len(name) > 0"));
    }
}

internal sealed class Item // <= Shop.Data.Item: [pieces] in a condition // <= Shop.Data.Item: len() in a condition
{
    public Guid Id { get; init; }

    [MaxLength(200)]
    public required string Name { get; set; } // <= Shop.Data.Item.Name: is a column of type nvarchar(200)

    [MaxLength(100)]
    public required string Town { get; set; } // <= Shop.Data.Item.Town: is sorted by SQL_Latin1_General_CP1_CS_AS

    [Column(TypeName = "int")]
    public int Pieces { get; set; } // <= Shop.Data.Item.Pieces: is a column of type int

    public DateTimeOffset MadeAt { get; set; } // <= Shop.Data.Item.MadeAt: is set by getdate()

    [MaxLength(3)]
    public required string Short { get; set; } // <= Shop.Data.Item.Short: is set by left() // <= Shop.Data.Item.Short: is set by ::
}
