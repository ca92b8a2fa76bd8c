using IntegrationTests.Extraction;
using Npgsql;
using Platform.Data;

namespace IntegrationTests.Data.Servers;

/// <summary>The session by whose locks others know that a process lives, when the process lives and the session does not.</summary>
[Trait("Database", "Named")]
public sealed class LostSessionTests(PrivateServer server) : IClassFixture<PrivateServer>
{
    [PrivateServerFact]
    public async Task A_lock_that_somebody_has_at_that_moment_is_taken_when_it_is_free()
    {
        var database = await server.NewDatabaseAsync();
        var process = Guid.NewGuid();
        using var here = new PostgreSqlProvider(server.AsSuperuser(database));
        using var elsewhere = new PostgreSqlProvider(server.AsSuperuser(database));
        await here.EnterAsync(process);
        using var kept = await here.TryLockAsync("orders", alone: false, CancellationToken.None);
        var holder = await HolderAsync(database);

        // Whoever asks whether a process has ended has its lock for a moment: here, for a long one.
        await using (var asking = new NpgsqlConnection(server.AsSuperuser(database) + ";Pooling=false"))
        {
            await asking.OpenAsync();
            var key = holder.Single(row => row[1] == "ExclusiveLock")[2];
            var asks = SchemaTables.RowsAsync(asking, $"SELECT pg_advisory_lock({key})");
            await server.CutAsync(database, $"pid = {holder[0][0]}");
            await asks;
            await Eventually.Become(
                async () => (await HolderAsync(database)).Any(row => row[1] == "ShareLock"),
                "the other lock is back"
            );
        }

        await Eventually.Become(async () => !await elsewhere.HasEndedAsync(process), "it is known to live again");
    }

    // Who has which advisory locks, as numbers of the functions that take them.
    private Task<IReadOnlyList<string[]>> HolderAsync(string database) =>
        server.ExecuteAsync(
            database,
            "SELECT pid::text, mode, ((classid::bigint << 32) | objid::bigint)::text FROM pg_locks "
                + "WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        );
}
