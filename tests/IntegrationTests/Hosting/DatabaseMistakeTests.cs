using IntegrationTests.Data.Logins;
using IntegrationTests.Data.Servers;
using IntegrationTests.Shop;

namespace IntegrationTests.Hosting;

/// <summary>How a start on a server can be set up wrongly, and what is said of it: one sentence, without a password.</summary>
[Trait("Database", "Named")]
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
    [InlineData(
        "Sqlite,PostgreSql",
        null,
        "Database:Provider is \"Sqlite,PostgreSql\", which is none of Sqlite, PostgreSql, SqlServer."
    )]
    [InlineData(
        "",
        "Host=localhost;Database=shop",
        "ConnectionStrings:Database is set, and Database:Provider does not say what is there: PostgreSql or SqlServer."
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

    [Theory]
    [InlineData("--script-migrations")]
    [InlineData("--script-provision")]
    [InlineData("--openapi")]
    public async Task A_script_without_a_folder_to_go_to(string verb)
    {
        foreach (var words in new string[][] { [verb], [$"{verb}="], [verb, "--migrate-only"] })
            Refused(await HostRun.OfAsync(words), 1, $"{verb} takes a folder: {verb} out.");
    }

    [Fact]
    public async Task Scripts_that_cannot_be_written()
    {
        var run = await HostRun.OfAsync("--script-migrations", Environment.ProcessPath!);
        run.Code.ShouldBe(1);
        run.Said.ShouldStartWith($"{Environment.ProcessPath} cannot be written: ");
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
    public async Task A_password_that_is_not_said()
    {
        var settings = Server(PrivateServer.Superuser, "postgres").Replace($";Password=\"{Password}\"", "");
        Refused(
            await StartAsync(settings),
            1,
            $"ConnectionStrings:Database has no Password, and localhost:{server.Port} asks for one."
        );
    }

    [PrivateServerTheory]
    [InlineData("Root Certificate")]
    [InlineData("SSL Certificate")]
    public async Task A_certificate_file_that_is_not_there(string which)
    {
        var settings = Server(PrivateServer.Superuser, "postgres");
        if (which == "Root Certificate")
            settings = settings.Replace($";Root Certificate={server.RootCertificate}", "");
        Refused(
            await StartAsync($"{settings};{which}=/nowhere/client.pem"),
            1,
            $"ConnectionStrings:Database names a certificate file that is not there: {which}=/nowhere/client.pem."
        );
    }

    [PrivateServerFact]
    public async Task A_certificate_file_that_is_none()
    {
        var file = Path.Combine(server.Folder, "password");
        Refused(
            await StartAsync($"{Server(PrivateServer.Superuser, "postgres")};SSL Certificate={file}"),
            1,
            $"ConnectionStrings:Database names a certificate file that cannot be read: Root Certificate="
                + $"{server.RootCertificate}, SSL Certificate={file}."
        );
    }

    [PrivateServerFact]
    public async Task A_server_that_has_no_connection_left_is_waited_for()
    {
        var login = await LoginAsync();
        var database = await server.NewDatabaseAsync();
        await server.ExecuteAsync("postgres", $"ALTER ROLE {login} CONNECTION LIMIT 0");

        var run = await StartAsync(Server(login, database), "--Database:WaitAtStart=00:00:01");

        Refused(
            run,
            1,
            $"ConnectionStrings:Database names localhost:{server.Port}, and the server there has no connection left. It "
                + "was waited for for 1 s."
        );
    }

    [PrivateServerTheory]
    [InlineData("", 10, 100)]
    [InlineData(";Maximum Pool Size=40", 4, 40)]
    [InlineData(";Maximum Pool Size=10", 1, 10)]
    public async Task A_pool_that_the_writers_fill(string pool, int writers, int size)
    {
        var settings = server.AsSuperuser(await server.NewDatabaseAsync()) + pool;
        var kept = writers * ShopLogins.Modules.Count;
        Refused(
            await StartAsync(settings, $"--Database:Writers={writers}"),
            1,
            $"ConnectionStrings:Database leaves this process {size} connections, and it keeps {kept} to write with: "
                + $"Database:Writers, {writers}, for each of {ShopLogins.Modules.Count} schemas. Say Maximum Pool Size="
                + $"{2 * kept} there, or fewer writers."
        );
    }

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
    public async Task A_login_for_migrations_that_the_server_does_not_let_in()
    {
        var shop = await server.ProvisionedAsync();
        shop.Change("migrations", Password);

        Refused(
            await HostRun.OfAsync(ShopLogins.Arguments(shop.Migrating())),
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

    private static void Refused(HostRun run, int code, string says) => run.ShouldBeRefused(code, says);

    private static Task<HostRun> StartAsync(string connectionString, params string[] settings) =>
        HostRun.OfAsync([
            "--Database:Provider=PostgreSql",
            $"--ConnectionStrings:Database={connectionString}",
            .. settings,
        ]);

    private string Server(string login, string database) => server.As(login, Password, database);

    private async Task<string> LoginAsync()
    {
        var name = $"login_{Guid.NewGuid():N}"[..14];
        await server.ExecuteAsync("postgres", $"CREATE ROLE {name} LOGIN PASSWORD '{Password}'");
        return name;
    }
}
