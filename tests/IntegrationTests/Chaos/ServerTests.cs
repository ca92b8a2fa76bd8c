using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Shop;
using Xunit.Abstractions;

namespace IntegrationTests.Chaos;

/// <summary>A PostgreSQL server whose connections are cut, which restarts, and which two hosts share.</summary>
[Trait("Category", "Chaos")]
public sealed class ServerTests(ITestOutputHelper output)
{
    private const int Cuts = 4;

    [PostgreSqlFact]
    public async Task No_request_fails_and_nothing_is_lost_or_doubled_when_connections_are_cut_and_the_server_restarts()
    {
        using var server = new PrivatePostgreSql();
        using var folder = new TemporaryFolder();
        await using var shop = new ShopProcess(folder.Path, On(server));
        await shop.StartAsync();
        await using var replay = Replay(shop.Http1, folder, retry: false);

        var (times, cut) = (0, 0L);
        using var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(700));
        while (!replay.HasEnded && times <= Cuts && await moment.WaitForNextTickAsync())
        {
            if (!replay.IsUnderWay)
                continue;
            if (times++ == Cuts / 2)
                server.Restart();
            else
                cut += await server.CutAsync();
        }

        var exit = await replay.EndedAsync(ChaosSettings.Patience);
        output.WriteLine($"{times} times, {cut} connections\n{replay.Output}");
        times.ShouldBeGreaterThan(Cuts / 2, "the replay was over before the server restarted");
        exit.ShouldBe(0, $"{replay.Output}\n{shop.Output}");
        replay.Output.ShouldContain(", 0 failed");
        await NothingIsStuckAsync(shop);
    }

    [PostgreSqlFact]
    public async Task Two_hosts_share_the_work_and_the_books_balance_when_one_is_killed()
    {
        using var server = new PrivatePostgreSql();
        using var folder = new TemporaryFolder();
        await using var stays = new ShopProcess(folder.Path, On(server));
        await using var dies = new ShopProcess(folder.Path, On(server));
        await stays.StartAsync();
        await dies.StartAsync();
        await using var balancer = new Balancer(stays.Http1, dies.Http1);
        await using var replay = Replay(balancer.Address, folder, retry: true);

        using var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!replay.HasEnded && !replay.IsUnderWay)
            await moment.WaitForNextTickAsync();
        // Both are in the midst of it.
        await moment.WaitForNextTickAsync();
        replay.HasEnded.ShouldBeFalse(replay.Output);
        await dies.KillAsync();

        var exit = await replay.EndedAsync(ChaosSettings.Patience);
        output.WriteLine(replay.Output);
        balancer.TakenBy(dies.Http1).ShouldBePositive();
        exit.ShouldBe(0, $"{replay.Output}\n{stays.Output}");
        await NothingIsStuckAsync(stays);
    }

    [PostgreSqlFact]
    public async Task Modules_are_on_different_products_at_once()
    {
        using var server = new PrivatePostgreSql();
        using var folder = new TemporaryFolder();
        var mixed = new ShopOptions
        {
            Settings = new Dictionary<string, string>
            {
                ["Database:Provider"] = "Sqlite",
                ["Database:Modules:Catalog:Provider"] = "PostgreSql",
                ["Database:Modules:Payments:Provider"] = "PostgreSql",
                ["ConnectionStrings:Database"] = server.ConnectionString,
            },
        };
        await using var shop = new ShopProcess(folder.Path, mixed);
        await shop.StartAsync();
        await using var replay = Replay(shop.Http1, folder, retry: false);

        (await replay.EndedAsync(ChaosSettings.Patience)).ShouldBe(0, $"{replay.Output}\n{shop.Output}");
        (await server.SchemasAsync()).ShouldBe(["catalog", "payments"]);
        File.Exists(Path.Combine(folder.Path, "orders.db")).ShouldBeTrue();
        File.Exists(Path.Combine(folder.Path, "catalog.db")).ShouldBeFalse();
    }

    private static ShopOptions On(PrivatePostgreSql server) =>
        new()
        {
            Settings = new Dictionary<string, string>
            {
                ["Database:Provider"] = "PostgreSql",
                ["ConnectionStrings:Database"] = server.ConnectionString,
            },
        };

    private static ReplayProcess Replay(Uri shop, TemporaryFolder folder, bool retry) =>
        ReplayProcess.Start(
            shop,
            ShopProcess.Operator,
            Path.Combine(folder.Path, "report.json"),
            retry,
            ChaosSettings.Replay()
        );

    private static async Task NothingIsStuckAsync(ShopProcess shop)
    {
        var (email, password) = ShopProcess.Operator;
        using var client = await shop.SignInAsync(email, password);
        var letters = await client.GetFromJsonAsync<JsonElement>("/api/ops/dead-letters");
        letters.GetProperty("items").GetArrayLength().ShouldBe(0, letters.ToString());
        var pending = await client.GetFromJsonAsync<JsonElement>("/api/orders?status=pending");
        pending.GetProperty("items").GetArrayLength().ShouldBe(0, pending.ToString());
    }
}
