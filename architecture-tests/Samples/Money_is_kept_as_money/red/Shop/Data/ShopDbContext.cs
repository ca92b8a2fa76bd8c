using System.ComponentModel.DataAnnotations.Schema;
using Shop.Contracts;

namespace Shop.Data;

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Basket> Baskets => Set<Basket>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Basket>().Property(basket => basket.Lines).HasJsonConversion();
        modelBuilder.Entity<Basket>().Property(basket => basket.Discounts).HasJsonConversion();
        modelBuilder.Entity<Basket>().OwnsMany(basket => basket.Gifts);
        modelBuilder.Entity<Basket>().Property(basket => basket.Share).HasConversion(share => (int)share, kept => kept);
    }
}

internal sealed class Basket
{
    public Guid Id { get; init; }

    public decimal Weight { get; init; } // <= Shop.Data.Basket.Weight: is money as decimal

    public decimal Share { get; init; } // <= Shop.Data.Basket.Share: is money as decimal

    public double? TotalPaid { get; init; } // <= Shop.Data.Basket.TotalPaid: is money as double

    public float PricePerPiece { get; init; } // <= Shop.Data.Basket.PricePerPiece: is money as float

    public required Delivery Delivery { get; init; }

    public List<Gift> Gifts { get; } = [];

    public required IReadOnlyList<Line> Lines { get; init; }

    public required Dictionary<string, Discount[]> Discounts { get; init; }
}

[ComplexType]
internal sealed record Delivery(double Fee); // <= Shop.Data.Delivery.Fee: is money as double

internal sealed class Gift
{
    public decimal Value { get; init; } // <= Shop.Data.Gift.Value: is money as decimal
}

internal sealed record Line(Guid ItemId, Detail Detail);

internal sealed record Detail(float UnitCost); // <= Shop.Data.Detail.UnitCost: is money as float
