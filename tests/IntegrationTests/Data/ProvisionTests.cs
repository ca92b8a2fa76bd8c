using System.Diagnostics;
using IntegrationTests.Chaos;
using IntegrationTests.Data.Servers;
using IntegrationTests.Shop;
using Npgsql;

namespace IntegrationTests.Data;

/// <summary>A login per module, on a server that checks who somebody is.</summary>
public sealed class ProvisionTests(PrivateServer server) : IClassFixture<PrivateServer>
{
    private static readonly (string, string) Superuser = (PrivateServer.Superuser, PrivateServer.SuperusersPassword);

    [PrivateServerFact]
    public async Task A_shop_with_a_login_per_module_takes_an_order_and_no_module_gets_at_anothers_rows()
    {
        var shop = await ProvisionedAsync(await AdministratorAsync());
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder, shop);
        await using var replay = ReplayProcess.Start(
            host.Http1,
            ShopProcess.Operator,
            Path.Combine(folder.Path, "report.json"),
            retry: false,
            ["--orders=3"]
        );

        (await replay.EndedAsync(ChaosSettings.Patience)).ShouldBe(0, $"{replay.Output}\n{host.Output}");
        await AllAreRefusedAsync(shop);
    }

    [PrivateServerFact]
    public async Task A_login_changes_nothing_but_rows_of_its_own_schema()
    {
        var shop = await MigratedAsync();
        foreach (var module in ShopLogins.Modules)
        {
            var schema = module.ToLowerInvariant();
            await using var login = await OpenAsync(shop.ConnectionString(module));
            (await login.TryAsync($"SELECT count(*) FROM {schema}.\"__EFMigrationsHistory\"")).ShouldBeNull();
            string[] refused =
            [
                $"CREATE TABLE {schema}.mine (id int)",
                $"INSERT INTO {schema}.\"__EFMigrationsHistory\" VALUES ('29990101000000_Mine', '99')",
                $"UPDATE {schema}.\"__EFMigrationsHistory\" SET \"ProductVersion\" = '99'",
                $"DELETE FROM {schema}.\"__EFMigrationsHistory\"",
                $"ALTER TABLE {schema}.\"__EFMigrationsHistory\" ADD mine int",
                $"DROP TABLE {schema}.\"__EFMigrationsHistory\"",
                $"TRUNCATE {schema}.\"__EFMigrationsHistory\"",
                $"DROP SCHEMA {schema} CASCADE",
                "CREATE SCHEMA mine",
                "CREATE TABLE public.mine (id int)",
                "CREATE TEMP TABLE mine (id int)",
                "CREATE ROLE mine",
                $"SET ROLE {shop.Migrations}",
                $"SET ROLE {shop.Of(module == "Orders" ? "Users" : "Orders")}",
                "SELECT rolpassword FROM pg_authid",
            ];
            foreach (var statement in refused)
                (await login.TryAsync(statement)).ShouldBe("42501", $"{module}: {statement}");
        }
    }

    [PrivateServerFact]
    public async Task What_has_been_migrated_starts_without_the_owner()
    {
        var shop = await MigratedAsync();
        var run = await HostRun.OfAsync(["--migrate-only", .. Arguments(shop.Running())]);
        run.Code.ShouldBe(0, run.Said);
    }

    // In a process of its own: queries that are compiled once are compiled for one product.
    private static async Task<ShopProcess> StartAsync(TemporaryFolder folder, ShopLogins shop)
    {
        var host = new ShopProcess(folder.Path, new ShopOptions { Settings = shop.Migrating() });
        await host.StartAsync();
        return host;
    }

    [PrivateServerFact]
    public async Task Done_again_it_changes_nothing()
    {
        var shop = await MigratedAsync();
        var before = await RightsAsync(shop);
        (await HostRun.OfAsync(["--provision", .. Arguments(shop.Provisioning())])).Code.ShouldBe(0);

        (await RightsAsync(shop)).ShouldBe(before);
    }

    [PrivateServerFact]
    public async Task A_password_that_has_changed_is_set_and_the_old_one_is_none()
    {
        var shop = await ProvisionedAsync(Superuser);
        var before = shop.ConnectionString("Orders");
        shop.Change("Orders", "another; one");
        (await HostRun.OfAsync(["--provision", .. Arguments(shop.Provisioning())])).Code.ShouldBe(0);

        await using var login = await OpenAsync(shop.ConnectionString("Orders"));
        (await Should.ThrowAsync<PostgresException>(() => OpenAsync(before))).SqlState.ShouldBe("28P01");
    }

    [PrivateServerFact]
    public async Task The_script_has_no_password_and_does_the_same()
    {
        var database = await server.NewDatabaseAsync();
        var shop = new ShopLogins(server, database, Superuser);
        using var folder = new TemporaryFolder();
        var settings = shop.Provisioning();
        settings.Remove("ConnectionStrings:Administrator");
        var run = await HostRun.OfAsync([$"--script-provision={folder.Path}", .. Arguments(settings)]);
        run.Code.ShouldBe(0, run.Said);
        var script = Path.Combine(folder.Path, $"{database}.postgresql.sql");
        (await File.ReadAllTextAsync(script)).ShouldNotContain("of'");

        await PsqlAsync(shop, database, script);
        await PsqlAsync(shop, database, script);
        var byScript = await RightsAsync(shop);
        (await HostRun.OfAsync(["--provision", .. Arguments(shop.Provisioning())])).Code.ShouldBe(0);

        (await RightsAsync(shop)).ShouldBe(byScript);
    }

    [PrivateServerFact]
    public async Task A_schema_that_one_login_has_made_gets_its_own()
    {
        var database = await server.NewDatabaseAsync();
        var shop = new ShopLogins(server, database, Superuser);
        var alone = server.As(PrivateServer.Superuser, PrivateServer.SuperusersPassword, database);
        var run = await HostRun.OfAsync([
            "--migrate-only",
            "--Database:Provider=PostgreSql",
            $"--ConnectionStrings:Database={alone}",
        ]);
        run.Code.ShouldBe(0, run.Said);
        var history = await HistoryAsync(database);

        (await HostRun.OfAsync(["--provision", .. Arguments(shop.Provisioning())])).Code.ShouldBe(0);

        (await HistoryAsync((await ProvisionedAsync(Superuser)).Database)).ShouldBe(history);
        await using var orders = await OpenAsync(shop.ConnectionString("Orders"));
        (await orders.TryAsync("SELECT count(*) FROM orders.events")).ShouldBeNull();
        (await orders.TryAsync("SELECT count(*) FROM users.events")).ShouldBe("42501");
        (await orders.TryAsync("DELETE FROM orders.\"__EFMigrationsHistory\"")).ShouldBe("42501");
        await using var owner = await OpenAsync(shop.Migrating()["ConnectionStrings:Migrations"]);
        (await owner.TryAsync("ALTER TABLE orders.events ADD more int")).ShouldBeNull();
    }

    [PrivateServerFact]
    public async Task Ten_logins_hold_one_session_of_locks_and_one_ear()
    {
        var shop = await ProvisionedAsync(Superuser);
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder, shop);
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

    [PrivateServerTheory]
    [InlineData("ConnectionStrings:Migrations", null, "ConnectionStrings:Migrations does not say who owns the schemas")]
    [InlineData("ConnectionStrings:Administrator", null, "ConnectionStrings:Administrator does not say who may make")]
    [InlineData("ConnectionStrings:Orders", "ConnectionStrings:Users", "Orders and Users have one login")]
    [InlineData(
        "ConnectionStrings:Orders",
        "ConnectionStrings:Migrations",
        "ConnectionStrings:Migrations and ConnectionStrings:Orders name one login"
    )]
    [InlineData(
        "ConnectionStrings:Orders",
        "ConnectionStrings:Administrator",
        "ConnectionStrings:Administrator names the login"
    )]
    [InlineData("Database:Provider", "Sqlite", "There is nothing to provision")]
    public async Task What_cannot_be_made_is_refused_in_a_sentence(string setting, string? value, string says)
    {
        var settings = new ShopLogins(server, await server.NewDatabaseAsync(), Superuser).Provisioning();
        if (value is null)
            settings.Remove(setting);
        else
            settings[setting] = settings.GetValueOrDefault(value, value);

        var run = await HostRun.OfAsync(["--provision", .. Arguments(settings)]);

        run.Code.ShouldBe(1);
        run.Said.ShouldStartWith(says);
        run.Said.ShouldNotContain("\n");
    }

    private async Task AllAreRefusedAsync(ShopLogins shop)
    {
        var tables = await server.ExecuteAsync(
            shop.Database,
            "SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        );
        foreach (var module in ShopLogins.Modules)
        {
            await using var login = await OpenAsync(shop.ConnectionString(module));
            var (own, tried) = (module.ToLowerInvariant(), 0);
            foreach (var table in tables.Where(table => table[0] != own))
            foreach (
                var statement in new[] { "SELECT * FROM {0}", "INSERT INTO {0} DEFAULT VALUES", "DELETE FROM {0}" }
            )
            {
                var name = $"\"{table[0]}\".\"{table[1]}\"";
                var sql = string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, name);
                (await login.TryAsync(sql)).ShouldBe("42501", $"{module}: {sql}");
                tried++;
            }

            tried.ShouldBeGreaterThan(100);
        }
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

    // Who they are, what they may, and whose things are.
    private async Task<string> RightsAsync(ShopLogins shop)
    {
        var found = await server.ExecuteAsync(
            shop.Database,
            $"""
            SELECT 'role', r::text FROM pg_authid r WHERE rolname LIKE '{shop.Database}%'
            UNION ALL SELECT 'database', datname || datacl::text FROM pg_database WHERE datname = current_database()
            UNION ALL SELECT 'schema', nspname || nspowner || COALESCE(nspacl::text, '') FROM pg_namespace
            UNION ALL SELECT 'table', oid::text || relowner || COALESCE(relacl::text, '') FROM pg_class
            UNION ALL SELECT 'default', d::text FROM pg_default_acl d
            UNION ALL SELECT 'member', m::text FROM pg_auth_members m
            ORDER BY 1, 2
            """
        );
        return string.Join('\n', found.Select(row => string.Join(' ', row)));
    }

    private async Task<ShopLogins> MigratedAsync()
    {
        var shop = await ProvisionedAsync(Superuser);
        var run = await HostRun.OfAsync(["--migrate-only", .. Arguments(shop.Migrating())]);
        run.Code.ShouldBe(0, run.Said);
        return shop;
    }

    private async Task<ShopLogins> ProvisionedAsync((string Name, string Password) administrator)
    {
        var isSuperuser = administrator.Name == PrivateServer.Superuser;
        var database = await server.NewDatabaseAsync(owner: isSuperuser ? null : administrator.Name);
        var shop = new ShopLogins(server, database, administrator);
        var run = await HostRun.OfAsync(["--provision", .. Arguments(shop.Provisioning())]);
        run.Code.ShouldBe(0, run.Said);
        return shop;
    }

    // As those who rent a server are: no superuser.
    private async Task<(string Name, string Password)> AdministratorAsync()
    {
        await server.ExecuteAsync("postgres", "CREATE ROLE dba LOGIN CREATEROLE PASSWORD 'sign-here'");
        return ("dba", "sign-here");
    }

    private async Task PsqlAsync(ShopLogins shop, string database, string script)
    {
        var start = new ProcessStartInfo(
            Path.Combine(PrivateServer.Programs!, "psql"),
            [
                "-q",
                "-h",
                "localhost",
                "-p",
                $"{server.Port}",
                "-U",
                PrivateServer.Superuser,
                "-d",
                database,
                "-f",
                script,
            ]
        );
        start.Environment["PGPASSWORD"] = PrivateServer.SuperusersPassword;
        start.Environment["PGOPTIONS"] = "-c client_min_messages=warning";
        start.Environment["PGSSLMODE"] = "verify-full";
        start.Environment["PGSSLROOTCERT"] = server.RootCertificate;
        foreach (var module in ShopLogins.Modules.Append("migrations"))
            start.Environment[$"{shop.Of(module)}_password".ToUpperInvariant()] = shop.Password(module);
        using var psql = Process.Start(start)!;
        await psql.WaitForExitAsync();
        psql.ExitCode.ShouldBe(0);
    }

    private static IEnumerable<string> Arguments(Dictionary<string, string> settings) =>
        settings.Select(one => $"--{one.Key}={one.Value}");

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }
}

internal static class Trying
{
    /// <summary>How it fails, or null.</summary>
    public static async Task<string?> TryAsync(this NpgsqlConnection connection, string sql)
    {
        try
        {
            await SchemaTables.RowsAsync(connection, sql);
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }
}
