namespace Payments;

public sealed class PaymentsDbContext(DbContextOptions<PaymentsDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Refund> Refunds => Set<Refund>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Payment>().HasKey(payment => payment.OrderId);
        modelBuilder.Entity<Payment>().Ignore(payment => payment.Refundable);
        modelBuilder.Entity<Refund>().HasIndex(refund => refund.OrderId);
    }
}
