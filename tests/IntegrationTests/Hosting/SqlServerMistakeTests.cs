using IntegrationTests.Shop;
using IntegrationTests.SqlServer;

namespace IntegrationTests.Hosting;

/// <summary>What is said when SQL Server is set up wrongly, or not there: one sentence, without a password.</summary>
[Trait("Database", "Named")]
public sealed class SqlServerMistakeTests
{
    private const string Unencrypted = "Encrypt=Optional";

    [Theory]
    [InlineData(
        "Host=localhost;Database=shop;Password=never printed",
        "is not a connection string that SQL Server has, such as Server=db.example;Database=shop;User ID=shop_orders;"
            + "Password=…; a value with ; in it stands in quotes."
    )]
    [InlineData("Server=localhost;Password=never printed", "names no Server, or no Database.")]
    public async Task Settings_that_cannot_be(string connectionString, string says) =>
        Refused(
            await HostRun.OfAsync("--Database:Provider=SqlServer", $"--ConnectionStrings:Database={connectionString}"),
            says
        );

    [Fact]
    public async Task Nobody_is_there_and_is_waited_for_for_as_long_as_is_said()
    {
        var (port, _) = ShopProcess.FreePorts();
        var run = await StartAsync(port, "", "--Database:WaitAtStart=00:00:02");
        Refused(run, $"names 127.0.0.1,{port}, and nobody answers there. It was waited for for 2 s.");
        run.Output.ShouldContain("nobody answers there. Waiting.");
    }

    [Fact]
    public async Task A_name_that_nobody_knows() =>
        Refused(
            await HostRun.OfAsync(
                "--Database:Provider=SqlServer",
                "--ConnectionStrings:Database=Server=db.invalid;Database=shop;User ID=shop;Password=never;Connect Timeout=1",
                "--Database:WaitAtStart=0"
            ),
            "names db.invalid, and nobody knows that name."
        );

    [Fact]
    public async Task Somebody_is_there_who_says_nothing()
    {
        await using var server = RefusingServer.Silent();
        Refused(await StartAsync(server.Port), $"names 127.0.0.1,{server.Port}, and nobody answers there in time.");
    }

    [Fact]
    public async Task Somebody_is_there_who_is_no_SQL_Server()
    {
        await using var server = RefusingServer.OfAnotherKind();
        Refused(
            await StartAsync(server.Port),
            $"names 127.0.0.1,{server.Port}, and what answers there is not SQL Server, or not yet."
        );
    }

    [Fact]
    public async Task A_server_that_does_not_encrypt()
    {
        await using var server = RefusingServer.With();
        Refused(
            await StartAsync(server.Port),
            $"has Encrypt=True, and 127.0.0.1,{server.Port} does not encrypt: switch TLS on there, or say Encrypt=Optional "
                + "if the network between is to be trusted."
        );
    }

    [Fact]
    public async Task A_certificate_that_nobody_has_signed()
    {
        await using var server = RefusingServer.WithCertificateOfItsOwn();
        Refused(
            await StartAsync(server.Port, "Encrypt=Strict"),
            $"has Encrypt=Strict, and the certificate of 127.0.0.1,{server.Port} does not pass: let this system know the "
                + "authority that signed it (or say in Server Certificate which file is the server's own), and say in "
                + "Server, or Host Name In Certificate, the name that it is for."
        );
    }

    [Fact]
    public async Task A_wrong_password_and_connections_that_are_not_encrypted()
    {
        await using var server = RefusingServer.With((18456, "Login failed for user 'shop'."));
        var run = await StartAsync(server.Port, Unencrypted);
        Refused(
            run,
            $"names the login shop, which 127.0.0.1,{server.Port} does not let in: check User ID and Password, and that "
                + "the server lets in logins with one."
        );
        run.Output.ShouldContain("ConnectionStrings:Database: Encrypt=Optional, so data cross the network unencrypted");
    }

    [Fact]
    public async Task No_login()
    {
        await using var server = RefusingServer.With((18456, "Login failed for user ''."));
        Refused(
            await HostRun.OfAsync(
                "--Database:Provider=SqlServer",
                $"--ConnectionStrings:Database=Server=127.0.0.1,{server.Port};Database=shop;Encrypt=Optional"
            ),
            $"has no User ID, and 127.0.0.1,{server.Port} asks for one."
        );
    }

    // A server says both, in this order.
    [Fact]
    public async Task A_database_that_is_not_there()
    {
        await using var server = RefusingServer.With(
            (4060, "Cannot open database \"shop\" requested by the login. The login failed."),
            (18456, "Login failed for user 'shop'.")
        );
        Refused(
            await StartAsync(server.Port, Unencrypted),
            $"names the database shop, which is not at 127.0.0.1,{server.Port}, or does not let the login shop in."
        );
    }

    [Fact]
    public async Task A_server_that_is_starting_is_waited_for()
    {
        await using var server = RefusingServer.With(
            (17187, "SQL Server is not ready to accept new client connections.")
        );
        var run = await StartAsync(server.Port, Unencrypted, "--Database:WaitAtStart=00:00:01");
        Refused(
            run,
            $"names 127.0.0.1,{server.Port}, and the server there, or the database, is starting, or stopping. It was "
                + "waited for for 1 s."
        );
    }

    [Fact]
    public async Task A_system_without_cultures()
    {
        var run = await HostRun.OfAsync(
            "Host",
            [
                "--Database:Provider=SqlServer",
                "--ConnectionStrings:Database=Server=db.example;Database=shop;User ID=shop;Password=never printed",
            ],
            ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")
        );
        Refused(
            run,
            "names a SQL Server, whose driver needs ICU: install it (libicu), and take "
                + "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT out of the environment."
        );
    }

    [Fact]
    public async Task An_administrator_who_is_not_let_in()
    {
        await using var server = RefusingServer.With((18456, "Login failed for user 'dba'."));
        string As(string login) =>
            $"Server=127.0.0.1,{server.Port};Database=shop;User ID={login};Password=never printed;Encrypt=Optional";
        var run = await HostRun.OfAsync(
            "Extracted.Orders",
            [
                "--provision",
                "--Database:Provider=SqlServer",
                $"--ConnectionStrings:Orders={As("shop_orders")}",
                $"--ConnectionStrings:Migrations={As("shop_migrations")}",
                $"--ConnectionStrings:Administrator={As("dba")}",
            ]
        );
        run.Said.ShouldStartWith("ConnectionStrings:Administrator names the login dba, which");
        run.Code.ShouldBe(1);
        run.Said.ShouldNotContain("never");
    }

    private static Task<HostRun> StartAsync(int port, string more = "", string wait = "--Database:WaitAtStart=0") =>
        HostRun.OfAsync(
            "--Database:Provider=SqlServer",
            $"--ConnectionStrings:Database=Server=127.0.0.1,{port};Database=shop;User ID=shop;Password=never printed;"
                + $"Connect Timeout=1;{more}",
            wait
        );

    private static void Refused(HostRun run, string says)
    {
        run.Said.ShouldBe($"ConnectionStrings:Database {says}");
        run.Code.ShouldBe(1);
        (run.Said + run.Output).ShouldNotContain("never");
        run.Output.ShouldNotContain("   at ");
    }
}
