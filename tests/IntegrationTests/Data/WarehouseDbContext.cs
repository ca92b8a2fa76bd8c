using Microsoft.EntityFrameworkCore;
using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>A schema with one of everything that the conventions know.</summary>
public sealed class WarehouseDbContext(DbContextOptions<WarehouseDbContext> options) : ModuleDbContext(options)
{
    public DbSet<StockItem> StockItems => Set<StockItem>();

    public DbSet<StockMovement> StockMovements => Set<StockMovement>();
}

public enum StockKind
{
    Bought,
    OwnMake,
}

public sealed class StockItem : IVersioned
{
    public Guid Id { get; set; }
    public required string Sku { get; set; }

    [System.ComponentModel.DataAnnotations.MaxLength(100)]
    public string? Note { get; set; }
    public StockKind Kind { get; set; }
    public StockKind? FormerKind { get; set; }
    public int OnHand { get; set; }
    public Money UnitPrice { get; set; }
    public DateTimeOffset CountedAt { get; set; }
    public DateTimeOffset? EmptiedAt { get; set; }
    public int Version { get; set; }
    public List<StockMovement> Movements { get; } = [];
}

public sealed class StockMovement
{
    [System.ComponentModel.DataAnnotations.Key]
    public long Sequence { get; set; }
    public Guid StockItemId { get; set; }
    public int Quantity { get; set; }
}
