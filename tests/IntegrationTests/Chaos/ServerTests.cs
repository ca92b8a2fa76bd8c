using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Data.Servers;
using IntegrationTests.Shop;
using Xunit.Abstractions;

namespace IntegrationTests.Chaos;

/// <summary>A PostgreSQL server whose connections are cut, which restarts, and which two hosts share.</summary>
[Trait("Category", "Chaos")]
[Trait("Database", "Named")]
public sealed class ServerTests(PrivateServer server, ITestOutputHelper output) : IClassFixture<PrivateServer>
{
    private const int Cuts = 4;

    [PrivateServerFact]
    public async Task No_request_fails_and_nothing_is_lost_or_doubled_when_connections_are_cut_and_the_server_restarts()
    {
        var database = await server.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        await using var shop = new ShopProcess(folder.Path, On(database));
        await shop.StartAsync();
        await using var replay = Replay(shop.Http1, folder, retry: false);

        var (times, cut) = (0, 0L);
        using var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(700));
        while (!replay.HasEnded && times <= Cuts && await moment.WaitForNextTickAsync())
        {
            if (!replay.IsUnderWay)
                continue;
            if (times++ == Cuts / 2)
                await server.RestartAsync();
            else
                cut += await server.CutAsync(database);
        }

        var exit = await replay.EndedAsync(ChaosSettings.Patience);
        output.WriteLine($"{times} times, {cut} connections\n{replay.Output}");
        times.ShouldBeGreaterThan(Cuts / 2, "the replay was over before the server restarted");
        exit.ShouldBe(0, $"{replay.Output}\n{shop.Output}");
        replay.Output.ShouldContain(", 0 failed");
        await NothingIsStuckAsync(shop);
    }

    [PrivateServerFact]
    public async Task Two_hosts_share_the_work_and_the_books_balance_when_one_is_killed()
    {
        var database = await server.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        await using var stays = new ShopProcess(folder.Path, On(database));
        await using var dies = new ShopProcess(folder.Path, On(database));
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

    // Others know by the locks of that session that a process lives.
    [PrivateServerFact]
    public async Task Nothing_is_handled_twice_when_hosts_that_live_are_taken_for_dead()
    {
        var database = await server.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        await using var one = new ShopProcess(folder.Path, On(database));
        await using var other = new ShopProcess(folder.Path, On(database));
        await one.StartAsync();
        await other.StartAsync();
        await using var balancer = new Balancer(one.Http1, other.Http1);
        await using var replay = Replay(balancer.Address, folder, retry: false);

        var cut = 0L;
        using var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!replay.HasEnded && await moment.WaitForNextTickAsync())
            cut += await server.CutAsync(
                database,
                "state = 'idle' AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ExclusiveLock')"
            );

        var exit = await replay.EndedAsync(ChaosSettings.Patience);
        var freed = (one.Output + other.Output).Split("freed what the ended process").Length - 1;
        output.WriteLine($"{cut} sessions, taken for dead {freed} times\n{replay.Output}");
        freed.ShouldBePositive("nobody was taken for dead");
        exit.ShouldBe(0, $"{replay.Output}\n{one.Output}\n{other.Output}");
        replay.Output.ShouldContain(", 0 failed");
        await NothingIsStuckAsync(one);
        var said = await server.ExecuteAsync(
            database,
            """
            SELECT message_type, group_id, count(*) FROM (
                SELECT * FROM orders.events UNION ALL SELECT * FROM inventory.events
                UNION ALL SELECT * FROM payments.events UNION ALL SELECT * FROM shipping.events) AS events
            WHERE message_type IN
                ('order.created', 'inventory.reserved', 'payment.completed', 'shipment.created', 'order.confirmed')
            GROUP BY 1, 2
            """
        );
        said.Select(row => row[0]).Distinct().Count().ShouldBe(5);
        said.Where(row => row[2] != "1").ShouldBeEmpty();
    }

    [PrivateServerFact]
    public async Task Hosts_start_while_connections_are_cut()
    {
        var database = await server.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        await using var one = new ShopProcess(folder.Path, On(database));
        await using var other = new ShopProcess(folder.Path, On(database));
        var started = Task.WhenAll(one.StartAsync(), other.StartAsync());

        var cut = 0L;
        using var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        for (var times = 0; times < 12 && !started.IsCompleted && await moment.WaitForNextTickAsync(); times++)
            cut += await server.CutAsync(database);

        await started;
        cut.ShouldBePositive();
    }

    [PrivateServerFact]
    public async Task Modules_are_on_different_products_at_once()
    {
        var database = await server.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        var mixed = new ShopOptions
        {
            Settings = new Dictionary<string, string>
            {
                ["Database:Provider"] = "Sqlite",
                ["Database:Modules:Catalog:Provider"] = "PostgreSql",
                ["Database:Modules:Payments:Provider"] = "PostgreSql",
                ["ConnectionStrings:Database"] = server.AsSuperuser(database),
            },
        };
        await using var shop = new ShopProcess(folder.Path, mixed);
        await shop.StartAsync();
        await using var replay = Replay(shop.Http1, folder, retry: false);

        (await replay.EndedAsync(ChaosSettings.Patience)).ShouldBe(0, $"{replay.Output}\n{shop.Output}");
        var schemas = await server.ExecuteAsync(
            database,
            "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_|information_schema|public' ORDER BY nspname"
        );
        schemas.Select(row => row[0]).ShouldBe(["catalog", "payments"]);
        File.Exists(Path.Combine(folder.Path, "orders.db")).ShouldBeTrue();
        File.Exists(Path.Combine(folder.Path, "catalog.db")).ShouldBeFalse();
    }

    private ShopOptions On(string database) =>
        new()
        {
            Settings = new Dictionary<string, string>
            {
                ["Database:Provider"] = "PostgreSql",
                ["ConnectionStrings:Database"] = server.AsSuperuser(database),
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
