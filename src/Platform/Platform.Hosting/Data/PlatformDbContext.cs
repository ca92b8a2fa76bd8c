using Microsoft.EntityFrameworkCore;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Platform's own schema, <c>platform</c>: what belongs to no module.</summary>
public sealed class PlatformDbContext(DbContextOptions<PlatformDbContext> options) : SchemaDbContext(options)
{
    internal DbSet<PlatformKey> Keys => Set<PlatformKey>();

    internal DbSet<PlacementRow> Placements => Set<PlacementRow>();

    internal DbSet<PlacementChangeRow> PlacementChanges => Set<PlacementChangeRow>();

    internal DbSet<InstanceRow> Instances => Set<InstanceRow>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<PlatformKey>().ToTable("keys").HasKey(key => key.Name);
        modelBuilder.Entity<PlacementRow>().ToTable("placements").HasKey(placement => placement.Module);
        modelBuilder.Entity<PlacementChangeRow>(change =>
        {
            change.ToTable("placement_changes").HasKey(one => one.Sequence);
            change.HasIndex(one => new { one.Module, one.Sequence });
        });
        modelBuilder.Entity<InstanceRow>().ToTable("instances").HasKey(instance => instance.Id);
    }
}
