using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;

namespace Shop.Data;

internal sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Basket> Baskets => Set<Basket>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Basket>().Property(basket => basket.Lines).HasJsonConversion();
    }
}

internal sealed class Basket
{
    public Guid Id { get; init; }

    public Money Total { get; init; }

    public long DeliveryFeeInPence { get; init; }

    public double TotalWeight { get; init; }

    public double TaxRate { get; init; }

    public float Rating { get; init; }

    [NotMapped]
    public decimal TotalInPounds => Total.Amount / 100m;

    public required IReadOnlyList<Line> Lines { get; init; }
}

internal sealed record Line(Guid ItemId, Money UnitPrice, double Length)
{
    [JsonIgnore]
    public decimal InPounds => UnitPrice.Amount / 100m;
}
