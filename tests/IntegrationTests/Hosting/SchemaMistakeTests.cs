using IntegrationTests.Data.Logins;
using IntegrationTests.Data.Servers;
using IntegrationTests.Shop;

namespace IntegrationTests.Hosting;

/// <summary>Schemas that do not fit the build, on a server where the login may not change them.</summary>
[Trait("Database", "Named")]
public sealed class SchemaMistakeTests(PrivateServer server) : IClassFixture<PrivateServer>
{
    [PrivateServerFact]
    public async Task A_schema_that_is_not_there_and_may_not_be_made()
    {
        const string login = "nobody_of_note";
        await server.ExecuteAsync("postgres", $"CREATE ROLE {login} LOGIN PASSWORD 'never; printed'");
        var run = await HostRun.OfAsync([
            "--Database:Provider=PostgreSql",
            $"--ConnectionStrings:Database={server.As(login, "never; printed", await server.NewDatabaseAsync())}",
        ]);
        run.ShouldBeRefused(
            3,
            "The schema platform is not there, or empty: it needs 20261121100457_Initial, 20261121161318_Placements, "
                + $"20261121162129_Instances, and the login {login} of ConnectionStrings:Database may not change it. Name "
                + "one that may in ConnectionStrings:Migrations (--provision makes it), or run the script that "
                + "--script-migrations writes."
        );
    }

    [PrivateServerFact]
    public async Task A_schema_that_is_older_than_the_build_and_may_not_be_changed()
    {
        var shop = await server.MigratedAsync();
        await server.ExecuteAsync(
            shop.Database,
            "DELETE FROM orders.\"__EFMigrationsHistory\" WHERE \"MigrationId\" = '20261121220904_OrderDetails'"
        );

        var run = await HostRun.OfAsync(ShopLogins.Arguments(shop.Running()));
        run.ShouldBeRefused(
            3,
            "The schema orders is older than this build: it needs 20261121220904_OrderDetails, and the login "
                + $"{shop.Of("Orders")} of ConnectionStrings:Orders may not change it. Name one that may in "
                + "ConnectionStrings:Migrations (--provision makes it), or run the script that --script-migrations writes."
        );
    }

    [PrivateServerFact]
    public async Task A_schema_that_is_newer_than_the_build()
    {
        var shop = await server.MigratedAsync();
        await server.ExecuteAsync(
            shop.Database,
            "INSERT INTO orders.\"__EFMigrationsHistory\" VALUES ('29990101000000_Drones', '99')"
        );

        var run = await HostRun.OfAsync(ShopLogins.Arguments(shop.Running()));
        run.ShouldBeRefused(
            3,
            "The schema orders is newer than this build: it has 29990101000000_Drones, which this build does not know. "
                + "Start the build that made it, or a newer one."
        );
    }
}
