namespace Orders.Data;

/// <summary>The schema of Orders.</summary>
public sealed class OrdersDbContext(DbContextOptions<OrdersDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<OrderFulfilment> Fulfilments => Set<OrderFulfilment>();

    public DbSet<Return> Returns => Set<Return>();

    public DbSet<OrderDetails> Details => Set<OrderDetails>();

    public DbSet<DetailsRebuild> DetailsRebuilds => Set<DetailsRebuild>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        var order = modelBuilder.Entity<Order>();
        order.HasKey(row => row.Sequence);
        order.HasAlternateKey(row => row.Id);
        order.HasIndex(row => new { row.UserId, row.Sequence });
        order.HasIndex(row => new { row.Status, row.Sequence });
        order.ComplexProperty(row => row.ShipTo);
        order.Property(row => row.Items).HasJsonConversion();

        // A fulfilment is never without its order: one row is read with the other.
        var fulfilment = modelBuilder.Entity<OrderFulfilment>();
        fulfilment
            .HasOne(saga => saga.Order)
            .WithOne()
            .HasForeignKey<OrderFulfilment>(saga => saga.Id)
            .HasPrincipalKey<Order>(row => row.Id)
            .OnDelete(DeleteBehavior.Restrict);
        fulfilment.Navigation(saga => saga.Order).AutoInclude();

        var goods = modelBuilder.Entity<Return>();
        goods.HasKey(row => row.Sequence);
        goods.HasIndex(row => row.Id).IsUnique();
        goods.HasIndex(row => row.OrderId);
        goods.Property(row => row.Lines).HasJsonConversion();
        goods.Property(row => row.Items).HasJsonConversion();

        var details = modelBuilder.Entity<OrderDetails>();
        details.HasKey(row => row.OrderId);
        details.HasIndex(row => row.UserId);
        details.Property(row => row.Story).HasJsonConversion();

        var rebuild = modelBuilder.Entity<DetailsRebuild>();
        rebuild.HasKey(row => row.Number);
        rebuild.Property(row => row.Number).ValueGeneratedNever();
    }
}
