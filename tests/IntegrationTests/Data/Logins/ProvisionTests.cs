using IntegrationTests.Data.Servers;
using IntegrationTests.Shop;
using Npgsql;

namespace IntegrationTests.Data.Logins;

/// <summary>What <c>--provision</c> makes, and makes again.</summary>
[Trait("Database", "Named")]
public sealed class ProvisionTests(PrivateServer server) : IClassFixture<PrivateServer>
{
    [PrivateServerFact]
    public async Task Done_again_it_changes_nothing()
    {
        var shop = await server.MigratedAsync();
        var before = await server.RightsAsync(shop.Database);
        (await shop.ProvisionAsync()).Code.ShouldBe(0);

        (await server.RightsAsync(shop.Database)).ShouldBe(before);
    }

    [PrivateServerFact]
    public async Task A_password_that_has_changed_is_set_and_the_old_one_is_none()
    {
        var shop = await server.ProvisionedAsync();
        var before = shop.ConnectionString("Orders");
        shop.Change("Orders", "another; one");
        (await shop.ProvisionAsync()).Code.ShouldBe(0);

        await using var login = await Login.OpenAsync(shop.ConnectionString("Orders"));
        (await Should.ThrowAsync<PostgresException>(() => Login.OpenAsync(before))).SqlState.ShouldBe("28P01");
    }

    [PrivateServerFact]
    public async Task A_schema_that_one_login_has_made_gets_its_own()
    {
        var database = await server.NewDatabaseAsync();
        var shop = new ShopLogins(server, database);
        var alone = server.AsSuperuser(database);
        var run = await HostRun.OfAsync([
            "--migrate-only",
            "--Database:Provider=PostgreSql",
            $"--ConnectionStrings:Database={alone}",
        ]);
        run.Code.ShouldBe(0, run.Said);
        var history = await HistoryAsync(database);

        (await shop.ProvisionAsync()).Code.ShouldBe(0);
        (await HistoryAsync((await server.ProvisionedAsync()).Database)).ShouldBe(history);

        await using var orders = await Login.OpenAsync(shop.ConnectionString("Orders"));
        (await orders.TryAsync("SELECT count(*) FROM orders.events")).ShouldBeNull();
        (await orders.TryAsync("SELECT count(*) FROM users.events")).ShouldBe("42501");
        (await orders.TryAsync("DELETE FROM orders.\"__EFMigrationsHistory\"")).ShouldBe("42501");
        await using var owner = await Login.OpenAsync(shop.Migrating()["ConnectionStrings:Migrations"]);
        (await owner.TryAsync("ALTER TABLE orders.events ADD more int")).ShouldBeNull();
    }

    [PrivateServerFact]
    public async Task Ten_logins_hold_one_session_of_locks_and_one_ear()
    {
        var shop = await server.ProvisionedAsync();
        using var folder = new TemporaryFolder();
        await using var host = await shop.StartAsync(folder);
        using var customer = await host.SignUpAsync("customer@shop.example");

        var sessions = await server.ExecuteAsync(
            "postgres",
            $"SELECT count(*) FILTER (WHERE query LIKE 'LISTEN%') FROM pg_stat_activity WHERE datname = '{shop.Database}'"
        );
        sessions[0][0].ShouldBe("1");
        var holders = await server.ExecuteAsync(
            shop.Database,
            "SELECT count(DISTINCT pid) FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock' "
                + "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        );
        holders[0][0].ShouldBe("1");
    }

    // The table that says what has been applied: EF makes it, or --provision.
    private async Task<string> HistoryAsync(string database)
    {
        var found = await server.ExecuteAsync(
            database,
            """
            SELECT c.oid::regclass::text, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attcollation
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relname LIKE '%\_\_EFMigrationsHistory' AND c.relkind IN ('r', 'i') AND a.attnum > 0 ORDER BY 1, a.attnum
            """
        );
        found.Count.ShouldBeGreaterThan(20);
        return string.Join('\n', found.Select(row => string.Join(' ', row)));
    }
}
