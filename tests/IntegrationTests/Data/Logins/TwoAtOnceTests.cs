using IntegrationTests.Data.Servers;
using IntegrationTests.Shop;

namespace IntegrationTests.Data.Logins;

/// <summary>What is run on two machines at the same moment, on a database that has nothing yet.</summary>
[Trait("Database", "Named")]
public sealed class TwoAtOnceTests(PrivateServer server) : IClassFixture<PrivateServer>
{
    [PrivateServerFact]
    public async Task Provisioning()
    {
        var shop = new ShopLogins(server, await server.NewDatabaseAsync());

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => shop.ProvisionAsync()));

        foreach (var run in runs)
            run.Code.ShouldBe(0, run.Said);
        var rights = await server.RightsAsync(shop.Database);
        (await shop.ProvisionAsync()).Code.ShouldBe(0);
        (await server.RightsAsync(shop.Database)).ShouldBe(rights);
    }

    [PrivateServerFact]
    public async Task Migrating()
    {
        var shop = await server.ProvisionedAsync();

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => shop.MigrateAsync()));

        foreach (var run in runs)
            run.Code.ShouldBe(0, run.Said);
        runs.Sum(run => Count(run.Output, "Schema orders: applying")).ShouldBe(1);
    }

    [PrivateServerFact]
    public async Task Starting_with_a_login_for_everything()
    {
        var settings = new Dictionary<string, string>
        {
            ["Database:Provider"] = "PostgreSql",
            ["ConnectionStrings:Database"] = server.AsSuperuser(await server.NewDatabaseAsync()),
        };
        await BothServeAsync(settings);
    }

    [PrivateServerFact]
    public async Task Starting_with_a_login_for_each_module() =>
        await BothServeAsync((await server.ProvisionedAsync()).Migrating());

    private static async Task BothServeAsync(Dictionary<string, string> settings)
    {
        using var folder = new TemporaryFolder();
        var options = new ShopOptions { Settings = settings };
        await using var one = new ShopProcess(folder.Path, options);
        await using var other = new ShopProcess(folder.Path, options);

        await Task.WhenAll(one.StartAsync(), other.StartAsync());

        using var customer = await one.SignUpAsync("customer@shop.example");
        using var same = await other.SignInAsync("customer@shop.example", Accounts.Password);
        using var orders = await same.GetAsync("/api/orders");
        orders.EnsureSuccessStatusCode();
        Count(one.Output + other.Output, "Schema orders: applying").ShouldBe(1);
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;
}
