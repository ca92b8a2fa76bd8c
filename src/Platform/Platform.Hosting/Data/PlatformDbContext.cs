using Microsoft.EntityFrameworkCore;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Platform's own schema, <c>platform</c>: what belongs to no module.</summary>
public sealed class PlatformDbContext(DbContextOptions<PlatformDbContext> options) : SchemaDbContext(options)
{
    internal DbSet<PlatformKey> Keys => Set<PlatformKey>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<PlatformKey>().ToTable("keys").HasKey(key => key.Name);
    }
}
