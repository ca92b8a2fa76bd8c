using Microsoft.Extensions.Logging;

namespace Platform.Data;

/// <summary>
/// Brings the schemas to what this build expects, at start-up, and keeps others from changing them while it runs.
/// </summary>
public sealed class SchemaMigrations(
    IEnumerable<ModuleDatabase> databases,
    TimeProvider clock,
    ILogger<SchemaMigrations> log
) : IDisposable
{
    private readonly List<IDisposable> locks = [];

    /// <summary>How long to wait while another process is changing a schema. Two minutes unless set.</summary>
    public TimeSpan PatienceWithMigration { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait for others to leave a schema that is to be changed. Three seconds unless set.</summary>
    public TimeSpan PatienceWithOthers { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long to wait for a server that is not there. Not at all unless set.</summary>
    public TimeSpan PatienceWithServers { get; init; }

    /// <summary>
    /// Applies what is pending, and says so in the log. To be called before anything else uses the databases. After
    /// it, no other process changes a schema until this object is disposed or the process ends, however it ends.
    /// </summary>
    /// <exception cref="StartRefusedException">A database is newer than this build; or it is older, and other processes
    /// are running on it, or nobody who is named may change it; or it cannot be reached.</exception>
    public async Task ApplyAsync(CancellationToken cancel = default)
    {
        PoolSizes.Check(databases);
        var servers = new ServerArrival(PatienceWithServers, clock, log);
        foreach (var settings in databases.GroupBy(one => one.Provider.Warning, one => one.Setting))
            if (settings.Key is { } warning)
                log.LogWarning("{Settings}: {Warning}", string.Join(", ", settings.Distinct()), warning);
        foreach (var database in databases)
            await servers.WaitAsync(database, cancel);
        foreach (var database in databases)
            locks.Add(await MigrateAsync(database, cancel));
    }

    // One that was in the middle of it when its connection broke goes on where it was.
    private async Task<IDisposable> MigrateAsync(ModuleDatabase database, CancellationToken cancel)
    {
        try
        {
            return await database.Provider.RetriedAsync(
                () => new SchemaMigration(database, clock, log, this).ApplyAsync(cancel),
                clock,
                cancel
            );
        }
        catch (Exception error) when (database.Provider.SetupFaultOf(error) is { Kind: SetupFaultKind.NotThere } fault)
        {
            throw new StartRefusedException($"{database.Setting} {fault.Says}");
        }
    }

    /// <summary>Lets others change the schemas.</summary>
    public void Dispose()
    {
        foreach (var held in locks)
            held.Dispose();
        locks.Clear();
    }
}
