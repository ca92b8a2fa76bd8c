using System.Diagnostics;
using IntegrationTests.Data.Servers;
using IntegrationTests.Shop;

namespace IntegrationTests.Data.Logins;

/// <summary>What <c>--script-provision</c> writes, run by psql.</summary>
[Trait("Database", "Named")]
public sealed class ProvisionScriptTests(PrivateServer server) : IClassFixture<PrivateServer>
{
    [PrivateServerFact]
    public async Task The_script_has_no_password_and_does_the_same()
    {
        var database = await server.NewDatabaseAsync();
        var shop = new ShopLogins(server, database);
        using var folder = new TemporaryFolder();
        var settings = shop.Provisioning();
        settings.Remove("ConnectionStrings:Administrator");
        var run = await HostRun.OfAsync([$"--script-provision={folder.Path}", .. ShopLogins.Arguments(settings)]);
        run.Code.ShouldBe(0, run.Said);
        var script = Path.Combine(folder.Path, $"{database}.postgresql.sql");
        (await File.ReadAllTextAsync(script)).ShouldNotContain("of'");

        await PsqlAsync(shop, database, script);
        await PsqlAsync(shop, database, script);
        var byScript = await server.RightsAsync(shop.Database);
        (await shop.ProvisionAsync()).Code.ShouldBe(0);

        (await server.RightsAsync(shop.Database)).ShouldBe(byScript);
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
}
