namespace Notifications.Data;

public sealed class NotificationsDbContext(DbContextOptions<NotificationsDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<Postman> Postmen => Set<Postman>();

    /// <summary>The postman, taken on by the first who needs one.</summary>
    public async Task<Postman> PostmanAsync(CancellationToken cancel)
    {
        var postman = await Postmen.SingleOrDefaultAsync(cancel);
        if (postman is null)
            Postmen.Add(postman = new Postman());
        return postman;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        var delivery = modelBuilder.Entity<Delivery>();
        delivery.HasKey(row => row.Sequence);
        delivery.HasIndex(row => row.Id).IsUnique();
        delivery.HasIndex(row => new { row.Kind, row.About }).IsUnique();
        delivery.HasIndex(row => row.DueAt);
        delivery.HasIndex(row => new { row.Status, row.Sequence });
        delivery.HasIndex(row => row.UserId);
        delivery.HasIndex(row => row.OrderId);
        delivery.Property(row => row.Attempts).HasJsonConversion();

        modelBuilder.Entity<Postman>().Property(row => row.Id).ValueGeneratedNever();
    }
}
