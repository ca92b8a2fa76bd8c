namespace Recommendations.Data;

public sealed class RecommendationsDbContext(DbContextOptions<RecommendationsDbContext> options)
    : ModuleDbContext(options)
{
    public DbSet<Model> Models => Set<Model>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<Basket> Baskets => Set<Basket>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Shown> Shown => Set<Shown>();

    public DbSet<ErasedUser> ErasedUsers => Set<ErasedUser>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        var model = modelBuilder.Entity<Model>();
        model.HasKey(row => row.Generation);
        model.Property(row => row.Generation).ValueGeneratedNever();

        var product = modelBuilder.Entity<Product>();
        product.HasKey(row => new { row.Generation, row.Sku });
        product.HasIndex(row => new { row.Generation, row.Popularity });

        var basket = modelBuilder.Entity<Basket>();
        basket.HasKey(row => new { row.Generation, row.Number });
        basket.HasIndex(row => new { row.Generation, row.OrderId }).IsUnique();
        basket.Property(row => row.Skus).HasJsonConversion();

        var customer = modelBuilder.Entity<Customer>();
        customer.HasKey(row => new { row.Generation, row.UserId });
        customer.HasIndex(row => row.UserId);
        customer.Property(row => row.Purchases).HasJsonConversion();

        modelBuilder.Entity<Shown>().HasKey(shown => new { shown.UserId, shown.Experiment });
        modelBuilder.Entity<ErasedUser>().HasKey(erased => erased.UserId);
    }
}
