using IntegrationTests.Data;
using IntegrationTests.Data.Servers;
using IntegrationTests.Extraction;
using IntegrationTests.Shop;

namespace IntegrationTests.Hosting;

/// <summary>Connections to a server are encrypted, and it is checked whose they are, unless somebody says otherwise by name.</summary>
[Trait("Database", "Named")]
public sealed class EncryptionTests(PrivateServer server) : IClassFixture<PrivateServer>
{
    [PrivateServerFact]
    public async Task A_certificate_of_an_authority_that_is_named_is_accepted()
    {
        var database = await server.NewDatabaseAsync();
        var run = await MigrateAsync(As(database));
        run.Code.ShouldBe(0, run.Said);
        run.Output.ShouldNotContain("SSL Mode");
        using var folder = new TemporaryFolder();
        await using var host = new ShopProcess(folder.Path, new ShopOptions { Settings = Settings(As(database)) });
        await host.StartAsync();

        var encrypted = await server.ExecuteAsync(
            "postgres",
            "SELECT DISTINCT s.ssl FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) "
                + $"WHERE a.datname = '{database}'"
        );
        encrypted.ShouldHaveSingleItem()[0].ShouldBe("True");
    }

    [PrivateServerFact]
    public async Task One_of_an_authority_that_nobody_knows_is_refused() =>
        Refused(
            await MigrateAsync(As("postgres").Replace($";Root Certificate={server.RootCertificate}", "")),
            $"ConnectionStrings:Database has SSL Mode=VerifyFull, and the certificate of localhost:{server.Port} does not "
                + "pass: say in Root Certificate which file has the authority that signed it, and in Host the name that it "
                + "is for."
        );

    [PrivateServerFact]
    public async Task One_of_another_authority_is_refused() =>
        Refused(
            await MigrateAsync(As("postgres").Replace("authority.pem", "stranger.pem")),
            $"ConnectionStrings:Database has SSL Mode=VerifyFull, and the certificate of localhost:{server.Port} does not "
                + "pass: say in Root Certificate which file has the authority that signed it, and in Host the name that it "
                + "is for."
        );

    [PrivateServerFact]
    public async Task One_for_another_name_is_refused() =>
        Refused(
            await MigrateAsync(As("postgres", "127.0.0.1")),
            $"ConnectionStrings:Database has SSL Mode=VerifyFull, and the certificate of 127.0.0.1:{server.Port} does not "
                + "pass: say in Root Certificate which file has the authority that signed it, and in Host the name that it "
                + "is for."
        );

    [PrivateServerFact]
    public async Task A_server_that_does_not_encrypt_is_refused()
    {
        await SwitchAsync("off");
        try
        {
            Refused(
                await MigrateAsync(As("postgres")),
                $"ConnectionStrings:Database has SSL Mode=VerifyFull, and localhost:{server.Port} does not encrypt: switch "
                    + "TLS on there, or say SSL Mode=Disable if the network between is to be trusted."
            );
        }
        finally
        {
            await SwitchAsync("on", ";SSL Mode=Disable");
        }
    }

    [PrivateServerTheory]
    [InlineData("Disable", "SSL Mode=Disable, so passwords and data cross the network unencrypted.")]
    [InlineData("Require", "SSL Mode=Require, so the server's certificate is not checked, and it can be anybody.")]
    [InlineData("VerifyCA", "SSL Mode=VerifyCA, so the name in the server's certificate is not checked.")]
    public async Task Less_is_done_when_it_is_named_and_warned_of(string mode, string warning)
    {
        var connection = As(await server.NewDatabaseAsync(), "127.0.0.1") + $";SSL Mode={mode}";
        if (mode == "Require")
            connection = connection.Replace($";Root Certificate={server.RootCertificate}", "");
        var run = await MigrateAsync(connection);
        run.Code.ShouldBe(0, run.Said);
        run.Output.ShouldContain($"ConnectionStrings:Database: {warning}".Replace("'", "\\u0027"));
    }

    private static void Refused(HostRun run, string says)
    {
        run.Said.ShouldBe(says);
        run.Code.ShouldBe(1);
    }

    private static Dictionary<string, string> Settings(string connectionString) =>
        new() { ["Database:Provider"] = "PostgreSql", ["ConnectionStrings:Database"] = connectionString };

    private static Task<HostRun> MigrateAsync(string connectionString) =>
        HostRun.OfAsync(["--migrate-only", .. Settings(connectionString).Select(one => $"--{one.Key}={one.Value}")]);

    private string As(string database, string host = "localhost") =>
        server.As(PrivateServer.Superuser, PrivateServer.SuperusersPassword, database, host);

    // The server hears of it a moment later.
    private async Task SwitchAsync(string encryption, string how = ";SSL Mode=VerifyFull")
    {
        await server.ExecuteAsync("postgres", $"ALTER SYSTEM SET ssl = {encryption}", how);
        await server.ExecuteAsync("postgres", "SELECT pg_reload_conf()", how);
        await Eventually.Become(
            async () => (await server.ExecuteAsync("postgres", "SHOW ssl", ";SSL Mode=Disable"))[0][0] == encryption,
            $"encryption {encryption}"
        );
    }
}
