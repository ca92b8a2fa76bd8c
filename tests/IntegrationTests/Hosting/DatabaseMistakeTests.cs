using IntegrationTests.Data.Servers;
using IntegrationTests.Shop;

namespace IntegrationTests.Hosting;

/// <summary>How a start on a server can be set up wrongly, and what is said of it: one sentence, without a password.</summary>
public sealed class DatabaseMistakeTests(PrivateServer server) : IClassFixture<PrivateServer>
{
    private const string Password = "never; printed";

    [Theory]
    [InlineData("Oracle", null, "Database:Provider is \"Oracle\", which is none of Sqlite, PostgreSql, SqlServer.")]
    [InlineData(
        "PostgreSql",
        null,
        "Platform is kept by PostgreSql, and neither ConnectionStrings:Platform nor ConnectionStrings:Database says where that is."
    )]
    [InlineData(
        "PostgreSql",
        "Host=localhost;Database=shop;Password=never;printed",
        "ConnectionStrings:Database is not a connection string that PostgreSQL has, such as Host=db.example;Database=shop;"
            + "Username=shop_orders;Password=…; a value with ; in it stands in quotes."
    )]
    [InlineData("PostgreSql", "Host=localhost", "ConnectionStrings:Database names no Host, or no Database.")]
    [InlineData(
        "PostgreSql",
        "Host=localhost;Database=shop;SSL Mode=Prefer",
        "ConnectionStrings:Database has SSL Mode=Prefer, which goes on unencrypted without a word where the server does "
            + "not encrypt: leave it out, or say Require or Disable."
    )]
    public async Task Settings_that_cannot_be(string provider, string? connectionString, string says)
    {
        var run = await HostRun.OfAsync([
            $"--Database:Provider={provider}",
            .. connectionString is null ? (string[])[] : [$"--ConnectionStrings:Database={connectionString}"],
        ]);
        Refused(run, 1, says);
    }

    [Fact]
    public async Task Nobody_is_there_and_is_waited_for_for_as_long_as_is_said()
    {
        var (port, _) = ShopProcess.FreePorts();
        var run = await StartAsync($"Host=127.0.0.1;Port={port};Database=shop", "--Database:WaitAtStart=00:00:01");
        Refused(
            run,
            1,
            $"ConnectionStrings:Database names 127.0.0.1:{port}, and nobody answers there. It was waited for for 1 s."
        );
        run.Output.ShouldContain("nobody answers there. Waiting.");
    }

    [Fact]
    public async Task A_wait_that_is_none()
    {
        var run = await StartAsync("Host=127.0.0.1;Database=shop", "--Database:WaitAtStart=soon");
        Refused(run, 1, "Database:WaitAtStart is \"soon\"; it is a time such as 00:00:10.");
    }

    [PrivateServerFact]
    public async Task A_wrong_password() =>
        Refused(
            await StartAsync(Server(PrivateServer.Superuser, "postgres")),
            1,
            $"ConnectionStrings:Database names the login {PrivateServer.Superuser}, which localhost:{server.Port} does not "
                + "let in: check Username and Password, and what the server's pg_hba.conf lets in."
        );

    [PrivateServerFact]
    public async Task A_database_that_is_not_there()
    {
        var login = await LoginAsync();
        Refused(
            await StartAsync(Server(login, "shopp")),
            1,
            $"ConnectionStrings:Database names the database shopp, which is not at localhost:{server.Port}."
        );
    }

    [PrivateServerFact]
    public async Task A_schema_that_is_not_there_and_may_not_be_made()
    {
        var login = await LoginAsync();
        var database = await server.NewDatabaseAsync();
        Refused(
            await StartAsync(Server(login, database)),
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
        var shop = await MigratedAsync();
        await server.ExecuteAsync(
            shop.Database,
            "DELETE FROM orders.\"__EFMigrationsHistory\" WHERE \"MigrationId\" = '20261121220904_OrderDetails'"
        );

        Refused(
            await HostRun.OfAsync(Arguments(shop.Running())),
            3,
            "The schema orders is older than this build: it needs 20261121220904_OrderDetails, and the login "
                + $"{shop.Of("Orders")} of ConnectionStrings:Orders may not change it. Name one that may in "
                + "ConnectionStrings:Migrations (--provision makes it), or run the script that --script-migrations writes."
        );
    }

    [PrivateServerFact]
    public async Task A_schema_that_is_newer_than_the_build()
    {
        var shop = await MigratedAsync();
        await server.ExecuteAsync(
            shop.Database,
            "INSERT INTO orders.\"__EFMigrationsHistory\" VALUES ('29990101000000_Drones', '99')"
        );

        Refused(
            await HostRun.OfAsync(Arguments(shop.Running())),
            3,
            "The schema orders is newer than this build: it has 29990101000000_Drones, which this build does not know. "
                + "Start the build that made it, or a newer one."
        );
    }

    [PrivateServerFact]
    public async Task A_login_for_migrations_that_the_server_does_not_let_in()
    {
        var shop = new ShopLogins(server, await server.NewDatabaseAsync(), Superuser);
        var provisioned = await HostRun.OfAsync(["--provision", .. Arguments(shop.Provisioning())]);
        provisioned.Code.ShouldBe(0, provisioned.Said);
        shop.Change("migrations", Password);

        Refused(
            await HostRun.OfAsync(Arguments(shop.Migrating())),
            1,
            $"ConnectionStrings:Migrations names the login {shop.Migrations}, which localhost:{server.Port} does not let "
                + "in: check Username and Password, and what the server's pg_hba.conf lets in."
        );
    }

    [PrivateServerFact]
    public async Task A_service_says_the_same()
    {
        var run = await HostRun.OfAsync(
            "Extracted.Orders",
            [
                "--migrate-only",
                "--Database:Provider=PostgreSql",
                $"--ConnectionStrings:Orders={Server(PrivateServer.Superuser, "postgres")}",
            ]
        );
        run.Said.ShouldStartWith($"ConnectionStrings:Orders names the login {PrivateServer.Superuser}, which");
        run.Code.ShouldBe(1);
    }

    private static (string, string) Superuser => (PrivateServer.Superuser, PrivateServer.SuperusersPassword);

    private static void Refused(HostRun run, int code, string says)
    {
        run.Said.ShouldBe(says);
        run.Code.ShouldBe(code);
        (run.Said + run.Output).ShouldNotContain("never");
        run.Output.ShouldNotContain("   at ");
    }

    private static Task<HostRun> StartAsync(string connectionString, params string[] settings) =>
        HostRun.OfAsync([
            "--Database:Provider=PostgreSql",
            $"--ConnectionStrings:Database={connectionString}",
            .. settings,
        ]);

    private static IEnumerable<string> Arguments(Dictionary<string, string> settings) =>
        settings.Select(one => $"--{one.Key}={one.Value}");

    private string Server(string login, string database) => server.As(login, Password, database);

    private async Task<string> LoginAsync()
    {
        var name = $"login_{Guid.NewGuid():N}"[..14];
        await server.ExecuteAsync("postgres", $"CREATE ROLE {name} LOGIN PASSWORD '{Password}'");
        return name;
    }

    private async Task<ShopLogins> MigratedAsync()
    {
        var shop = new ShopLogins(server, await server.NewDatabaseAsync(), Superuser);
        (await HostRun.OfAsync(["--provision", .. Arguments(shop.Provisioning())])).Code.ShouldBe(0);
        (await HostRun.OfAsync(["--migrate-only", .. Arguments(shop.Migrating())])).Code.ShouldBe(0);
        return shop;
    }
}
