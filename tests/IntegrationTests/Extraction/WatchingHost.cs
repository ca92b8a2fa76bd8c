using IntegrationTests.Data;
using Inventory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Data;
using Platform.Extraction;
using Platform.Hosting;

namespace IntegrationTests.Extraction;

/// <summary>As much of a host as knows placements, on the schema in a folder.</summary>
internal sealed class WatchingHost : IAsyncDisposable
{
    private readonly DatabaseProvider provider;
    private readonly ModuleDatabase<PlatformDbContext> database;
    private readonly SchemaMigrations migrations;
    private readonly PlacementStore store;
    private readonly PlacementWatch watch;

    private WatchingHost(string folder)
    {
        provider = TestDatabase.Open(folder);
        database = new ModuleDatabase<PlatformDbContext>(provider, NullLoggerFactory.Instance);
        migrations = new SchemaMigrations([database], TimeProvider.System, NullLogger<SchemaMigrations>.Instance);
        var modules = new KnownModules([new InventoryModule()], new RemovedModules([]));
        Placements = new Placements(modules, Clock);
        store = new PlacementStore(database, Placements, Clock, NullLogger<PlacementStore>.Instance);
        var option = new PlacementOption(new ConfigurationBuilder().Build(), modules, Placements, store);
        watch = new PlacementWatch(store, option, Clock, NullLogger<PlacementWatch>.Instance);
    }

    public AlarmClock Clock { get; } = new();

    public Placements Placements { get; }

    public static async Task<WatchingHost> StartAsync(string folder)
    {
        var host = new WatchingHost(folder);
        await host.migrations.ApplyAsync();
        await host.watch.StartingAsync(CancellationToken.None);
        await host.watch.StartAsync(CancellationToken.None);
        return host;
    }

    public Task DecideAsync(int share) =>
        store.DecideAsync("Inventory", new Placement(share), "a test", "to see", static _ => { }, default);

    public async Task ExecuteAsync(string sql)
    {
        await using var transaction = await database.BeginWriteAsync();
        await transaction.Prepared(TestDatabase.Sql(database, sql)).ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await watch.StopAsync(CancellationToken.None);
        watch.Dispose();
        migrations.Dispose();
        database.Dispose();
        (provider as IDisposable)?.Dispose();
    }
}
