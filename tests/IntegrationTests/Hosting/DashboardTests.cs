using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Extraction;
using IntegrationTests.Shop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace IntegrationTests.Hosting;

/// <summary>Several modules' answers in one; a part that cannot be had is marked, and the rest is served.</summary>
public sealed class DashboardTests
{
    private static readonly string[] Parts = ["orders", "recommendations", "profile"];

    [Fact]
    public async Task A_customer_gets_what_each_part_answers_by_itself()
    {
        await using var shop = await ShopHost.StartAsync();
        var ada = await shop.AsAnother("customer");

        var dashboard = await ada.GetFromJsonAsync<JsonElement>("/api/dashboard");

        dashboard.GetProperty("missing").GetArrayLength().ShouldBe(0);
        var id = dashboard.GetProperty("profile").GetProperty("id").GetGuid();
        foreach (
            var (part, path) in Parts.Zip(["/api/orders?limit=5", "/api/recommendations?limit=5", $"/api/users/{id}"])
        )
            dashboard.GetProperty(part).GetRawText().ShouldBe(await ada.GetStringAsync(path), part);
        (await shop.Anonymous.GetAsync("/api/dashboard")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_may_not_see_a_part_is_served_the_others()
    {
        await using var shop = await ShopHost.StartAsync();
        using var answer = await (await shop.As("operator")).GetAsync("/api/v1/dashboard");
        var dashboard = await answer.Content.ReadFromJsonAsync<JsonElement>();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Missing(dashboard).ShouldBe([("recommendations", 403)]);
        dashboard.GetProperty("recommendations").ValueKind.ShouldBe(JsonValueKind.Null);
        dashboard.GetProperty("profile").GetProperty("email").GetString().ShouldBe(Accounts.OperatorEmail);
    }

    [Fact]
    public async Task A_part_that_does_not_come_is_not_waited_for()
    {
        await using var shop = await StartAsync("00:00:01");
        using var ends = new CancellationTokenSource();
        await using var silent = await StandInService.StartAsync(
            shop,
            "Recommendations",
            routes =>
                routes.MapGet(
                    "/api/recommendations",
                    (HttpContext context) =>
                        Task.Delay(Timeout.Infinite, ends.Token).ContinueWith(_ => { }, TaskScheduler.Default)
                )
        );
        await shop.Decide("Recommendations", new { extracted = 100, reason = "test" });
        var ada = await shop.AsAnother("customer");
        await ada.GetAsync("/api/orders");

        var dashboard = await ada.GetFromJsonAsync<JsonElement>("/api/dashboard");

        Missing(dashboard).ShouldContain(("recommendations", 504));
        await ends.CancelAsync();
    }

    [Fact]
    public async Task A_part_that_answers_nonsense_is_missing()
    {
        await using var shop = await StartAsync("00:00:30");
        await using var strange = await StandInService.StartAsync(
            shop,
            "Recommendations",
            routes => routes.MapGet("/api/recommendations", () => Results.Text("<html>", "text/html"))
        );
        await shop.Decide("Recommendations", new { extracted = 100, reason = "test" });
        var dashboard = await (await shop.AsAnother("customer")).GetFromJsonAsync<JsonElement>("/api/dashboard");
        Missing(dashboard).ShouldBe([("recommendations", 502)]);
    }

    [Fact]
    public async Task Nothing_at_all_is_a_problem()
    {
        await using var shop = await ShopHost.StartAsync();
        var ada = await shop.AsAnother("customer");
        await using var orders = await BrokenAsync(shop, "Orders");
        await using var recommendations = await BrokenAsync(shop, "Recommendations");
        await using var users = await BrokenAsync(shop, "Users");
        using var answer = await ada.GetAsync("/api/dashboard");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task It_is_counted_as_one_request()
    {
        await using var shop = await ShopHost.StartAsync(
            new ShopOptions
            {
                Settings = new Dictionary<string, string> { ["RateLimits:Exempt"] = "none", ["RateLimits:User"] = "2" },
            }
        );
        var ada = await shop.AsAnother("customer");
        foreach (var left in (string[])["1", "0"])
        {
            using var answer = await ada.GetAsync("/api/dashboard");
            answer.Headers.GetValues("RateLimit-Remaining").ShouldBe([left]);
            Missing(await answer.Content.ReadFromJsonAsync<JsonElement>()).ShouldBeEmpty();
        }

        (await ada.GetAsync("/api/dashboard")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<StandInService> BrokenAsync(ShopHost shop, string module)
    {
        var service = await StandInService.StartAsync(
            shop,
            module,
            routes => routes.MapGet("/api/{**all}", () => Results.StatusCode(500))
        );
        await shop.Decide(module, new { extracted = 100, reason = "test" });
        return service;
    }

    private static Task<ShopHost> StartAsync(string deadline) =>
        ShopHost.StartAsync(
            new ShopOptions { Settings = new Dictionary<string, string> { ["Dashboard:Deadline"] = deadline } }
        );

    private static IEnumerable<(string?, int)> Missing(JsonElement dashboard) =>
        dashboard
            .GetProperty("missing")
            .EnumerateArray()
            .Select(one => (one.GetProperty("part").GetString(), one.GetProperty("status").GetInt32()));
}
