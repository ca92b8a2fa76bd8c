using System.Net;
using System.Net.Http.Json;
using IntegrationTests.Extraction;
using IntegrationTests.Orders;
using IntegrationTests.Shop;
using Npgsql;
using Xunit.Abstractions;

namespace IntegrationTests.Data;

/// <summary>How often the shop goes to its server for an order.</summary>
[Trait("Database", "Named")]
public sealed class RoundTripTests(ITestOutputHelper output)
{
    private const int Few = 6;
    private const int Many = 600;

    [PostgreSqlFact]
    public async Task An_order_of_600_lines_costs_hardly_more_round_trips_than_one_of_6()
    {
        using var folder = new TemporaryFolder();
        var server = new NpgsqlConnectionStringBuilder(TestDatabase.NewPostgreSql(folder.Path));
        await using var work = new NpgsqlConnection(server.ConnectionString);
        await work.OpenAsync();
        await using var network = new Relay(new Uri($"http://127.0.0.1:{server.Port}"));
        server.Port = network.Address.Port;
        await using var shop = new ShopProcess(
            folder.Path,
            new ShopOptions
            {
                Settings = new Dictionary<string, string>
                {
                    ["Database:Provider"] = "PostgreSql",
                    ["ConnectionStrings:Database"] = server.ConnectionString,
                },
            }
        );
        await shop.StartAsync();
        using var accounts = new Accounts(shop.Http1, shop.Client);
        var skus = await StockAsync(accounts);
        var customer = await accounts.As(Roles.Customer);

        async Task<int> CostAsync(int lines)
        {
            await QuietAsync(work);
            var before = network.RoundTrips;
            var order = await OrderDesk.Place(customer, OrderDesk.Body([.. skus.Take(lines).Select(Line)]));
            order.GetProperty("status").GetString().ShouldBe("confirmed");
            await QuietAsync(work);
            return network.RoundTrips - before;
        }

        // The first one meets what is still to be prepared and compiled.
        await CostAsync(Few);
        var (few, many) = (await CostAsync(Few), await CostAsync(Many));

        output.WriteLine($"{Few} lines: {few}; {Many} lines: {many}");
        // Some are of the shop's own business, which goes on meanwhile.
        many.ShouldBeLessThan(few + Many / 4);
    }

    private static object Line(string sku) => OrderDesk.Line(sku);

    private static async Task<string[]> StockAsync(Accounts accounts)
    {
        string[] skus = [.. Enumerable.Range(1, Many).Select(number => $"thing-{number:000}")];
        var products = skus.Select(sku => new
        {
            sku,
            name = sku,
            price = Money.Gbp(250),
        });
        using var put = await (await accounts.As(Roles.Catalog)).PutAsJsonAsync("/api/products", products);
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
        var receipts = skus.Select(sku => new
        {
            sku,
            quantity = 100,
            reference = "delivery",
        });
        using var received = await (await accounts.As(Roles.Warehouse)).PostAsJsonAsync(
            "/api/inventory/receipts",
            receipts
        );
        received.IsSuccessStatusCode.ShouldBeTrue(await received.Content.ReadAsStringAsync());
        return skus;
    }

    // Nothing that is due waits for anybody.
    private static async Task QuietAsync(NpgsqlConnection work)
    {
        await using var tables = new NpgsqlCommand(
            "SELECT string_agg(format('SELECT FROM %I.%I WHERE due_at <= now()', table_schema, table_name), ' UNION ALL ') "
                + "FROM information_schema.tables WHERE table_name IN ('outbox', 'inbox')",
            work
        );
        var due = (string)(await tables.ExecuteScalarAsync())!;
#pragma warning disable CA2100 // Names that the server has quoted.
        await using var count = new NpgsqlCommand($"SELECT count(*) FROM ({due}) AS due", work);
#pragma warning restore CA2100
        await Eventually.Become(async () => await count.ExecuteScalarAsync() is 0L, "messages are handled");
    }
}
