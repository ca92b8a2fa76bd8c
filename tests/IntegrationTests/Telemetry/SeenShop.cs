using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Extraction;
using IntegrationTests.Shop;

namespace IntegrationTests.Telemetry;

/// <summary>One for all tests that look at what arrives.</summary>
[CollectionDefinition(Name)]
public sealed class SeenShopCollection : ICollectionFixture<SeenShop>
{
    public const string Name = "seen shop";
}

/// <summary>
/// A host and Inventory beside it, each in a process of its own, that send what they see to a receiver: one order that is
/// confirmed and then cancelled, one whose card is declined, and a sign-in that fails.
/// </summary>
public sealed class SeenShop : IAsyncLifetime, IDisposable
{
    internal const string Sku = "HEART_01";
    internal const string Email = "ada.lovelace@private.example";
    internal const string Person = "Ada Byron";
    internal const string Street = "12 St James's Square";

    private readonly TemporaryFolder folder = new();
    private OtlpReceiver? receiver;
    private ShopProcess? host;
    private ServiceProcess? inventory;
    private Relay? relay;
    private Accounts? accounts;

    internal OtlpReceiver Receiver => receiver!;

    internal string Folder => folder.Path;

    /// <summary>The network between the host and Inventory.</summary>
    internal Relay Network => relay!;

    internal ShopProcess Host => host!;

    /// <summary>Who has ordered.</summary>
    internal string UserId { get; private set; } = "";

    /// <summary>Tokens that were given out.</summary>
    internal IReadOnlyList<string> Tokens { get; private set; } = [];

    public async Task InitializeAsync()
    {
        if (OtlpFactAttribute.WhyNot is not null)
            return;
        receiver = await OtlpReceiver.StartAsync();
        string[] telemetry =
        [
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={receiver.Address}",
            "--OTEL_METRIC_EXPORT_INTERVAL=1000",
            "--OTEL_BSP_SCHEDULE_DELAY=100",
            "--OTEL_BLRP_SCHEDULE_DELAY=100",
            "--Logging:LogLevel:Default=Debug",
        ];
        host = new ShopProcess(
            Folder,
            new ShopOptions
            {
                Settings = telemetry
                    .Append("--Extraction:Inventory:ProbeSeconds=600")
                    .Select(setting => setting[2..].Split('=', 2))
                    .ToDictionary(parts => parts[0], parts => parts[1]),
            }
        );
        await host.StartAsync();
        var (port, _) = ShopProcess.FreePorts();
        var address = new Uri($"http://127.0.0.1:{port}");
        relay = new Relay(address);
        inventory = new ServiceProcess(
            Folder,
            host.Http1,
            "Inventory",
            [.. telemetry, $"--urls={address}", $"--Platform:AdvertisedUrl={relay.Address}"]
        );
        await inventory.StartAsync();
        accounts = new Accounts(host.Http1, host.Client);
        await OrderAsync();
    }

    public async Task DisposeAsync()
    {
        if (inventory is not null)
            await inventory.DisposeAsync();
        if (host is not null)
            await host.DisposeAsync();
        if (relay is not null)
            await relay.DisposeAsync();
        if (receiver is not null)
            await receiver.DisposeAsync();
    }

    public void Dispose()
    {
        accounts?.Dispose();
        folder.Dispose();
    }

    internal Task<HttpClient> As(string role) => accounts!.As(role);

    private async Task OrderAsync()
    {
        var (catalog, warehouse, boss) = (await As(Roles.Catalog), await As(Roles.Warehouse), await As(Roles.Operator));
        await DoneAsync(
            catalog.PostAsJsonAsync(
                "/api/products",
                new
                {
                    sku = Sku,
                    name = "Heart",
                    price = new { amount = 255, currency = "GBP" },
                }
            )
        );
        await DoneAsync(
            warehouse.PostAsJsonAsync($"/api/inventory/{Sku}/receipts", new { quantity = 100, reference = "first" })
        );
        await DoneAsync(boss.PutAsJsonAsync("/api/ops/placements/inventory", new { extracted = 100, reason = "seen" }));
        await Eventually.Become(
            async () => (await warehouse.GetAsync($"/api/inventory/{Sku}")).Headers.Contains("Served-By"),
            "Inventory answers from its own process"
        );

        using var registered = await host!.Client.PostAsJsonAsync(
            "/api/users",
            new
            {
                email = Email,
                name = Person,
                password = Accounts.Password,
            }
        );
        UserId = (await registered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        await Should.ThrowAsync<HttpRequestException>(() => host.SignInAsync(Email, "not the password"));
        using var ada = await host.SignInAsync(Email, Accounts.Password);
        var order = await OrderAsync(ada, "tok_visa", "confirmed");
        await DoneAsync(ada.PutAsJsonAsync($"/api/orders/{order}/status", new { status = "cancelled" }));
        await OrderAsync(ada, "tok_declined", "cancelled");
        Tokens =
        [
            .. new[] { ada, catalog, warehouse, boss }.Select(one =>
                one.DefaultRequestHeaders.Authorization!.Parameter!
            ),
        ];
    }

    private static async Task<string> OrderAsync(HttpClient customer, string card, string outcome)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/orders");
        request.Headers.Add("Prefer", "wait=30");
        request.Content = JsonContent.Create(
            new
            {
                items = new[] { new { sku = Sku, quantity = 6 } },
                payment = new { method = "card", token = card },
                shipTo = new
                {
                    name = Person,
                    line1 = Street,
                    city = "London",
                    postalCode = "SW1Y 4JH",
                    country = "United Kingdom",
                },
            }
        );
        using var placed = await customer.SendAsync(request);
        var order = await placed.Content.ReadFromJsonAsync<JsonElement>();
        order.GetProperty("status").GetString().ShouldBe(outcome);
        return order.GetProperty("id").GetString()!;
    }

    private static async Task DoneAsync(Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        answer.IsSuccessStatusCode.ShouldBeTrue($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
