using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Chaos;
using IntegrationTests.Data;
using IntegrationTests.Extraction;
using IntegrationTests.Shop;

namespace IntegrationTests.Reporting;

/// <summary>Real invoices, from the file to the report, in real processes.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Reports_are_the_sums_of_the_invoices_to_the_penny_also_when_they_are_rebuilt_and_the_host_is_killed()
    {
        var invoices = InvoiceSums.Of(
            Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "sample"), "*.csv").Single()
        );
        await using var shop = new ShopProcess(folder.Path);
        await shop.StartAsync(TimeSpan.FromMinutes(2));
        await using var replay = ReplayProcess.Start(
            shop.Http1,
            ShopProcess.Operator,
            Path.Combine(folder.Path, "report.json"),
            retry: false,
            []
        );
        (await replay.EndedAsync(TimeSpan.FromMinutes(5))).ShouldBe(0, replay.Output);

        using (var boss = await SignInAsync(shop))
        {
            await IsAsync(invoices, boss);
            using var accepted = await boss.PostAsync("/api/reports/rebuild", null);
            accepted.EnsureSuccessStatusCode();
        }

        await shop.KillAsync();
        await shop.StartAsync(TimeSpan.FromMinutes(2));
        using var again = await SignInAsync(shop);
        await Eventually.Become(
            async () =>
                await again.GetFromJsonAsync<JsonElement>("/api/reports/rebuild") is var model
                && model.GetProperty("state").GetString() == "done"
                && model.GetProperty("generation").GetInt32() == 2,
            "the rebuild should be done"
        );
        await IsAsync(invoices, again);
    }

    private static Task<HttpClient> SignInAsync(ShopProcess shop)
    {
        var (email, password) = ShopProcess.Operator;
        return shop.SignInAsync(email, password);
    }

    private static async Task IsAsync(InvoiceSums invoices, HttpClient boss)
    {
        await Eventually.Become(
            async () => (await NetAsync(boss, "day")).Values.Sum() == invoices.Sold - invoices.Returned,
            "the days should come to what the invoices do"
        );
        (await NetAsync(boss, "country")).ShouldBe(invoices.Countries, ignoreOrder: true);
        (await NetAsync(boss, "product")).ShouldBe(invoices.Products, ignoreOrder: true);
        (await NetAsync(boss, "customer", await NumbersAsync(boss))).ShouldBe(invoices.Customers, ignoreOrder: true);
        var total = (await boss.GetFromJsonAsync<JsonElement>("/api/reports/sales")).GetProperty("totals")[0];
        total.GetProperty("sold").GetProperty("amount").GetInt64().ShouldBe(invoices.Sold);
        total.GetProperty("returned").GetProperty("amount").GetInt64().ShouldBe(invoices.Returned);
    }

    // The net of each line that is not nothing.
    private static async Task<Dictionary<string, long>> NetAsync(
        HttpClient boss,
        string by,
        Dictionary<string, string>? names = null
    )
    {
        var csv = await boss.GetStringAsync($"/api/reports/sales?by={by}&format=csv");
        return csv.Split("\r\n")[1..^1]
            .Select(line => line.Split(','))
            .ToDictionary(
                cells => names is null ? cells[0] : names[cells[0]],
                cells => long.Parse(cells[^1], CultureInfo.InvariantCulture)
            );
    }

    // The replay's accounts are called after the file's customers: c17850@replay.example.
    private static async Task<Dictionary<string, string>> NumbersAsync(HttpClient boss)
    {
        var users = await boss.GetFromJsonAsync<JsonElement>("/api/users?limit=200");
        return users
            .GetProperty("items")
            .EnumerateArray()
            .ToDictionary(
                user => user.GetProperty("id").GetString()!,
                user => user.GetProperty("email").GetString()!.Split('@')[0].TrimStart('c')
            );
    }
}
