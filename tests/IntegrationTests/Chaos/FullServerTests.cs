using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Data.Servers;
using IntegrationTests.Extraction;
using IntegrationTests.Shop;
using Npgsql;
using Xunit.Abstractions;

namespace IntegrationTests.Chaos;

/// <summary>Too few connections: of a pool, and of a server.</summary>
[Trait("Category", "Chaos")]
[Trait("Database", "Named")]
public sealed class FullServerTests(PrivateServer server, ITestOutputHelper output) : IClassFixture<PrivateServer>
{
    // One for each schema to write with, and one to read with.
    private const string SmallestPool = ";Maximum Pool Size=11";

    [PrivateServerFact]
    public async Task The_smallest_pool_is_slow_and_nobody_in_it_waits_for_himself()
    {
        using var folder = new TemporaryFolder();
        await using var shop = await StartAsync(
            folder,
            server.AsSuperuser(await server.NewDatabaseAsync()) + SmallestPool
        );
        await using var replay = ReplayProcess.Start(
            shop.Http1,
            ShopProcess.Operator,
            Path.Combine(folder.Path, "report.json"),
            retry: false,
            ChaosSettings.Replay()
        );

        var exit = await replay.EndedAsync(ChaosSettings.Patience);

        output.WriteLine(replay.Output);
        exit.ShouldBe(0, $"{replay.Output}\n{shop.Output}");
        replay.Output.ShouldContain(", 0 failed");
        shop.Output.ShouldNotContain("pool has been exhausted");
    }

    [PrivateServerFact]
    public async Task Who_finds_no_connection_in_time_is_told_so_and_the_others_go_on()
    {
        var database = await server.NewDatabaseAsync();
        using var folder = new TemporaryFolder();
        await using var shop = await StartAsync(folder, server.AsSuperuser(database) + SmallestPool + ";Timeout=2");
        using var customer = await shop.SignUpAsync("customer@shop.example");

        var answers = await WhileLockedAsync(
            database,
            "orders.orders",
            async () =>
            {
                var waiting = Enumerable.Range(0, 20).Select(_ => customer.GetAsync("/api/orders")).ToList();
                await ShouldBeUnavailableAsync(await await Task.WhenAny(waiting));
                return waiting;
            }
        );

        foreach (var answer in await Task.WhenAll(answers))
            if (answer.StatusCode != HttpStatusCode.OK)
                await ShouldBeUnavailableAsync(answer);
        (await customer.GetAsync("/api/orders")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [PrivateServerFact]
    public async Task A_server_without_a_connection_for_this_shop_is_waited_for_and_then_said_to_be_full()
    {
        await server.ExecuteAsync("postgres", "CREATE ROLE alone LOGIN PASSWORD 'of-few-words'");
        var database = await server.NewDatabaseAsync(owner: "alone");
        using var folder = new TemporaryFolder();
        await using var shop = await StartAsync(folder, server.As("alone", "of-few-words", database));
        using var customer = await shop.SignUpAsync("customer@shop.example");

        await server.ExecuteAsync("postgres", "ALTER ROLE alone CONNECTION LIMIT 0");
        (await server.CutAsync(database)).ShouldBePositive();
        var read = customer.GetAsync("/api/orders");
        var written = shop.Client.PostAsJsonAsync("/api/users", Account("late@shop.example"));
        await ShouldBeUnavailableAsync(await read);
        await ShouldBeUnavailableAsync(await written);
        // What looks at the database by itself has failed, too, and goes on.
        foreach (var watch in new[] { "The registry cannot be read or written", "Placements cannot be read" })
            await Eventually.Become(() => shop.Output.Contains(watch, StringComparison.Ordinal), watch);

        await server.ExecuteAsync("postgres", "ALTER ROLE alone CONNECTION LIMIT -1");
        (await customer.GetAsync("/api/orders")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var late = await shop.SignUpAsync("late@shop.example");
    }

    private static object Account(string email) =>
        new
        {
            email,
            name = email,
            password = Accounts.Password,
        };

    private async Task<T> WhileLockedAsync<T>(string database, string table, Func<Task<T>> work)
    {
        await using var connection = new NpgsqlConnection(server.AsSuperuser(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await SchemaTables.RowsAsync(connection, $"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE");
        return await work();
    }

    private static async Task ShouldBeUnavailableAsync(HttpResponseMessage answer)
    {
        var said = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, said);
        JsonDocument
            .Parse(said)
            .RootElement.GetProperty("type")
            .GetString()
            .ShouldBe("urn:problem:service-unavailable");
    }

    private static async Task<ShopProcess> StartAsync(TemporaryFolder folder, string connectionString)
    {
        var shop = new ShopProcess(
            folder.Path,
            new ShopOptions
            {
                Settings = new Dictionary<string, string>
                {
                    ["Database:Provider"] = "PostgreSql",
                    ["ConnectionStrings:Database"] = connectionString,
                    ["Database:Writers"] = "1",
                },
            }
        );
        await shop.StartAsync();
        return shop;
    }
}
