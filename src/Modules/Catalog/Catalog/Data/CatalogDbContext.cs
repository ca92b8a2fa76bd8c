namespace Catalog.Data;

public sealed class CatalogDbContext(DbContextOptions<CatalogDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Product> Products => Set<Product>();

    public DbSet<Revision> Revisions => Set<Revision>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        var product = modelBuilder.Entity<Product>();
        product.HasKey(row => row.Sequence);
        product.HasIndex(row => row.Sku).IsUnique();
        product.HasIndex(row => new { row.Category, row.Sequence });

        modelBuilder.Entity<Revision>().HasData(new Revision { Id = Revision.OnlyId });
    }
}
