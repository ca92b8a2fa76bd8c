namespace Inventory.Data;

public sealed class InventoryDbContext(DbContextOptions<InventoryDbContext> options) : ModuleDbContext(options)
{
    public DbSet<StockLevel> Levels => Set<StockLevel>();

    public DbSet<Movement> Movements => Set<Movement>();

    public DbSet<Reservation> Reservations => Set<Reservation>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        var level = modelBuilder.Entity<StockLevel>();
        level.HasKey(row => row.Sku);
        level.ToTable(table =>
            table.HasCheckConstraint("ck_levels_never_oversold", "reserved >= 0 AND reserved <= on_hand")
        );

        var movement = modelBuilder.Entity<Movement>();
        movement.HasKey(row => row.Sequence);
        movement.Property(row => row.Reference).HasMaxLength(Receipt.LongestReference);

        var reservation = modelBuilder.Entity<Reservation>();
        reservation.HasKey(row => row.OrderId);
        reservation.Property(row => row.Items).HasJsonConversion();
        reservation.Property(row => row.Shortages).HasJsonConversion();
        reservation.Property(row => row.Returns).HasJsonConversion();
    }
}
