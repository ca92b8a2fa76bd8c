using Microsoft.EntityFrameworkCore;
using Platform.Data;

namespace IntegrationTests.Messaging;

/// <summary>Something that a handler did to its state.</summary>
public sealed class Note
{
    public long Sequence { get; set; }

    [System.ComponentModel.DataAnnotations.MaxLength(200)]
    public required string Text { get; set; }
}

public sealed class AlphaDbContext(DbContextOptions<AlphaDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Surface.Errand> Errands => Set<Surface.Errand>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Note>().HasKey(n => n.Sequence);
    }
}

public sealed class BetaDbContext(DbContextOptions<BetaDbContext> options) : ModuleDbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Note>().HasKey(n => n.Sequence);
    }
}
