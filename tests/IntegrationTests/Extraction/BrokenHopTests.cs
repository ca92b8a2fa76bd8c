using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Shop;

namespace IntegrationTests.Extraction;

/// <summary>The way to a service breaks after it has done what it was asked, and before it could say so.</summary>
public sealed class BrokenHopTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private ShopHost shop = null!;
    private Relay http1 = null!;
    private Relay http2 = null!;
    private ServiceProcess service = null!;
    private HttpClient warehouse = null!;

    public async Task InitializeAsync()
    {
        shop = await ShopHost.StartAsync(new ShopOptions { Folder = folder.Path });
        var (one, other) = ShopProcess.FreePorts();
        (http1, http2) = (
            new Relay(new Uri($"http://127.0.0.1:{one}")),
            new Relay(new Uri($"http://127.0.0.1:{other}"))
        );
        service = new ServiceProcess(
            folder.Path,
            shop.Http1,
            "Inventory",
            $"--urls=http://127.0.0.1:{one}",
            $"--Platform:Http2Url=http://127.0.0.1:{other}",
            $"--Platform:AdvertisedUrl={http1.Address}",
            $"--Platform:AdvertisedHttp2Url={http2.Address}"
        );
        await service.StartAsync();
        using var decided = await shop.Decide("inventory", new { extracted = 100, reason = "all" });
        decided.EnsureSuccessStatusCode();
        warehouse = await shop.As(Roles.Warehouse);
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await http1.DisposeAsync();
        await http2.DisposeAsync();
        await shop.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_write_whose_answer_is_lost_is_done_once_and_answered()
    {
        using var before = await ReceiveAsync(5);
        before.Headers.GetValues("Served-By").Single().ShouldStartWith("inventory/");

        http1.LoseAnswers();
        using var answer = await ReceiveAsync(7);
        http1.LostAnswers.ShouldBePositive();
        answer.StatusCode.ShouldBe(before.StatusCode);
        answer.Headers.Contains("Served-By").ShouldBeFalse("the copy in the host has answered");
        answer.Headers.Contains("Idempotent-Replay").ShouldBeFalse("the caller has named nothing");
        (await OnHandAsync()).ShouldBe(12);
    }

    [Fact]
    public async Task So_is_one_that_its_caller_has_named()
    {
        http1.LoseAnswers();
        using var answer = await ReceiveAsync(7, "one delivery");
        using var again = await ReceiveAsync(7, "one delivery");
        answer.IsSuccessStatusCode.ShouldBeTrue();
        (await again.Content.ReadAsStringAsync()).ShouldBe(await answer.Content.ReadAsStringAsync());
        (await OnHandAsync()).ShouldBe(7);
    }

    [Fact]
    public async Task A_refusal_that_is_lost_is_still_the_answer()
    {
        http1.LoseAnswers();
        using var answer = await ReceiveAsync(-1);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        http1.LostAnswers.ShouldBePositive();
    }

    private async Task<HttpResponseMessage> ReceiveAsync(int quantity, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/inventory/A1/receipts");
        request.Content = JsonContent.Create(new { quantity, reference = "a delivery" });
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await warehouse.SendAsync(request);
    }

    private async Task<long> OnHandAsync() =>
        (await warehouse.GetFromJsonAsync<JsonElement>("/api/inventory/A1")).GetProperty("onHand").GetInt64();
}
