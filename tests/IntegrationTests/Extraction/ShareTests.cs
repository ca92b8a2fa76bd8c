using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Shop;

namespace IntegrationTests.Extraction;

/// <summary>What was decided is what happens.</summary>
public sealed class ShareTests
{
    private const int Calls = 2_000;
    private const int Share = 25;

    [Fact]
    public async Task Each_side_serves_its_share_of_the_calls_and_the_report_says_so()
    {
        using var folder = new TemporaryFolder();
        await using var shop = await ShopHost.StartAsync(new ShopOptions { Folder = folder.Path });
        await using var service = new ServiceProcess(folder.Path, shop.Http1);
        await service.StartAsync();
        var boss = await shop.As(Roles.Operator);
        using var decided = await boss.PutAsJsonAsync(
            "/api/ops/placements/inventory",
            new { extracted = Share, reason = "a quarter" }
        );
        decided.EnsureSuccessStatusCode();

        var staff = await shop.As(Roles.Warehouse);
        var byService = 0;
        await Parallel.ForAsync(
            0,
            Calls,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (_, cancel) =>
            {
                using var answer = await staff.GetAsync("/api/inventory/A1", cancel);
                if (answer.Headers.Contains("Served-By"))
                    Interlocked.Increment(ref byService);
            }
        );

        // Five points are more than five standard deviations here.
        (100.0 * byService / Calls).ShouldBe(Share, tolerance: 5);
        var report = await boss.GetFromJsonAsync<JsonElement>("/api/ops/placements/inventory");
        report.GetProperty("traffic").GetProperty("extracted").GetInt64().ShouldBe(byService);
        report.GetProperty("traffic").GetProperty("extractedShare").GetDouble().ShouldBe(Share, tolerance: 5);
    }

    [Fact]
    public async Task A_customer_sees_one_side_however_often()
    {
        using var folder = new TemporaryFolder();
        await using var shop = await ShopHost.StartAsync(new ShopOptions { Folder = folder.Path });
        await using var service = new ServiceProcess(folder.Path, shop.Http1, "Orders");
        await service.StartAsync();
        var boss = await shop.As(Roles.Operator);
        using var decided = await boss.PutAsJsonAsync(
            "/api/ops/placements/orders",
            new { extracted = 50, reason = "half" }
        );
        decided.EnsureSuccessStatusCode();

        for (var customers = 0; customers < 5; customers++)
        {
            var customer = await shop.AsAnother(Roles.Customer);
            var sides = new HashSet<bool>();
            for (var calls = 0; calls < 10; calls++)
            {
                using var answer = await customer.GetAsync("/api/orders/recent");
                answer.EnsureSuccessStatusCode();
                sides.Add(answer.Headers.Contains("Served-By"));
            }

            sides.Count.ShouldBe(1);
        }
    }
}
