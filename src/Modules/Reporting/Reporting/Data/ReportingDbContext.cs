namespace Reporting.Data;

public sealed class ReportingDbContext(DbContextOptions<ReportingDbContext> options) : ModuleDbContext(options)
{
    public DbSet<LoggedEvent> Log => Set<LoggedEvent>();

    public DbSet<LogTurn> LogTurns => Set<LogTurn>();

    public DbSet<ReadModel> Models => Set<ReadModel>();

    public DbSet<Sales> Sales => Set<Sales>();

    public DbSet<OrderSteps> OrderSteps => Set<OrderSteps>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<Exposure> Exposures => Set<Exposure>();

    public DbSet<Outcome> Outcomes => Set<Outcome>();

    public DbSet<ErasedUser> ErasedUsers => Set<ErasedUser>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        var logged = modelBuilder.Entity<LoggedEvent>();
        logged.HasKey(row => row.Sequence);
        logged.HasIndex(row => row.MessageId).IsUnique();

        var model = modelBuilder.Entity<ReadModel>();
        model.HasKey(row => row.Generation);
        model.Property(row => row.Generation).ValueGeneratedNever();

        // A report reads the days of its period, and no others; an erasure finds a customer's rows by their key.
        var sales = modelBuilder.Entity<Sales>();
        sales.HasKey(row => new
        {
            row.Generation,
            row.By,
            row.Day,
            row.Key,
            row.Currency,
        });
        sales.HasIndex(row => new
        {
            row.Generation,
            row.By,
            row.Key,
        });

        var steps = modelBuilder.Entity<OrderSteps>();
        steps.HasKey(row => new
        {
            row.Generation,
            row.Hour,
            row.Step,
            row.Detail,
        });

        // Counted and erased by user; reported by experiment.
        var participant = modelBuilder.Entity<Participant>();
        participant.HasKey(row => new
        {
            row.Generation,
            row.UserId,
            row.Experiment,
        });
        participant.HasIndex(row => new
        {
            row.Generation,
            row.Experiment,
            row.Variant,
        });
        var exposure = modelBuilder.Entity<Exposure>();
        exposure.HasKey(row => new
        {
            row.Generation,
            row.UserId,
            row.Experiment,
            row.Day,
        });
        exposure.Property(row => row.Skus).HasJsonConversion();
        var outcome = modelBuilder.Entity<Outcome>();
        outcome.HasKey(row => new
        {
            row.Generation,
            row.UserId,
            row.Experiment,
            row.Currency,
        });

        modelBuilder.Entity<ErasedUser>().HasKey(erased => erased.UserId);
    }
}
