using System.Globalization;
using IntegrationTests.Chaos;
using IntegrationTests.Data.Servers;
using IntegrationTests.Shop;

namespace IntegrationTests.Data.Logins;

/// <summary>A login per module, on a server that checks who somebody is: who is let in, and who is refused.</summary>
[Trait("Database", "Named")]
public sealed class AccessTests(PrivateServer server) : IClassFixture<PrivateServer>
{
    [PrivateServerFact]
    public async Task A_shop_with_a_login_per_module_takes_an_order_and_no_module_gets_at_anothers_rows()
    {
        var shop = await server.ProvisionedAsync(await server.AdministratorAsync());
        using var folder = new TemporaryFolder();
        await using var host = await shop.StartAsync(folder);
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
        var shop = await server.MigratedAsync();
        foreach (var module in ShopLogins.Modules)
        {
            var schema = module.ToLowerInvariant();
            await using var login = await Login.OpenAsync(shop.ConnectionString(module));
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
        var shop = await server.MigratedAsync();
        var run = await HostRun.OfAsync(["--migrate-only", .. ShopLogins.Arguments(shop.Running())]);
        run.Code.ShouldBe(0, run.Said);
    }

    private async Task AllAreRefusedAsync(ShopLogins shop)
    {
        var tables = await server.ExecuteAsync(
            shop.Database,
            "SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        );
        foreach (var module in ShopLogins.Modules)
        {
            await using var login = await Login.OpenAsync(shop.ConnectionString(module));
            var (own, tried) = (module.ToLowerInvariant(), 0);
            foreach (var table in tables.Where(table => table[0] != own))
            foreach (
                var statement in new[] { "SELECT * FROM {0}", "INSERT INTO {0} DEFAULT VALUES", "DELETE FROM {0}" }
            )
            {
                var name = $"\"{table[0]}\".\"{table[1]}\"";
                var sql = string.Format(CultureInfo.InvariantCulture, statement, name);
                (await login.TryAsync(sql)).ShouldBe("42501", $"{module}: {sql}");
                tried++;
            }

            tried.ShouldBeGreaterThan(100);
        }
    }
}
