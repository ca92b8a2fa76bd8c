namespace Shipping;

public sealed class ShippingDbContext(DbContextOptions<ShippingDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Shipment> Shipments => Set<Shipment>();

    /// <summary>Those that others know of.</summary>
    public IQueryable<Shipment> Made => Shipments.Where(shipment => shipment.Status != ShipmentStatus.Refused);

    public DbSet<ErasedUser> ErasedUsers => Set<ErasedUser>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Shipment>(shipment =>
        {
            shipment.HasKey(s => s.Sequence);
            shipment.HasIndex(s => s.Id).IsUnique();
            shipment.HasIndex(s => s.OrderId).IsUnique();
            shipment.HasIndex(s => new { s.Status, s.Sequence });
            shipment.HasIndex(s => s.UserId);
        });
        modelBuilder.Entity<ErasedUser>().HasKey(erased => erased.UserId);
    }
}
