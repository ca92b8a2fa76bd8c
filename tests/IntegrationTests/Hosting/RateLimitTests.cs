using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Shop;

namespace IntegrationTests.Hosting;

/// <summary>Whoever asks too often is told so, and when to come back; nobody else notices.</summary>
public sealed class RateLimitTests
{
    private static readonly ShopOptions Limited = new()
    {
        Settings = new Dictionary<string, string>
        {
            ["RateLimits:Exempt"] = "none",
            ["RateLimits:Anonymous"] = "20",
            ["RateLimits:User"] = "3",
            ["RateLimits:Roles:catalog"] = "40",
            ["RateLimits:Routes:GET /api/recommendations"] = "1",
            ["Platform:Proxies"] = "127.0.0.1, 10.0.0.0/8",
        },
    };

    [Fact]
    public async Task A_customer_who_asks_too_often_and_everybody_else()
    {
        await using var shop = await ShopHost.StartAsync(Limited);
        var (ada, bob) = (await shop.AsAnother("customer"), await shop.AsAnother("customer"));

        for (var left = 2; left >= 0; left--)
        {
            using var answer = await ada.GetAsync("/api/orders");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            Header(answer, "RateLimit-Limit").ShouldBe("3");
            Header(answer, "RateLimit-Remaining").ShouldBe($"{left}");
            int.Parse(Header(answer, "RateLimit-Reset")!).ShouldBeInRange(1, 900);
        }

        using var refused = await ada.GetAsync("/api/v1/orders");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        Header(refused, "Retry-After").ShouldBe(Header(refused, "RateLimit-Reset"));
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("type").GetString().ShouldBe("urn:problem:too-many-requests");
        problem.GetProperty("detail").GetString()!.ShouldStartWith("These were more than 3 requests");

        // A write that is one too many is not done.
        (await ada.PostAsJsonAsync("/api/orders", new { })).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await ada.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bob.GetAsync("/api/recommendations")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bob.GetAsync("/api/recommendations")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await bob.GetAsync("/api/orders")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var staff = await (await shop.As("catalog")).GetAsync("/api/products");
        Header(staff, "RateLimit-Limit").ShouldBe("40");
    }

    [Fact]
    public async Task An_answer_that_went_wrong_says_what_is_left_too()
    {
        await using var shop = await ShopHost.StartAsync(Limited);
        using var none = await shop.Anonymous.GetAsync("/api/products/none");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Header(none, "RateLimit-Remaining").ShouldNotBeNull();
        using var nowhere = await shop.Anonymous.GetAsync("/api/nowhere");
        nowhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        int.Parse(Header(nowhere, "RateLimit-Remaining")!)
            .ShouldBe(int.Parse(Header(none, "RateLimit-Remaining")!) - 1);
    }

    [Fact]
    public async Task Strangers_are_told_apart_by_what_known_proxies_say_and_by_nothing_that_they_say_themselves()
    {
        await using var shop = await ShopHost.StartAsync(Limited);

        (await LeftAsync(shop, "192.0.2.7")).ShouldBe("19");
        (await LeftAsync(shop, "192.0.2.7, 10.9.9.9")).ShouldBe("18");
        (await LeftAsync(shop, "192.0.2.8")).ShouldBe("19");
        // The first address is the caller's own word: the last that is not a proxy's is where it came from.
        (await LeftAsync(shop, "192.0.2.99, 192.0.2.8")).ShouldBe("18");
    }

    private static async Task<string?> LeftAsync(ShopHost shop, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/products");
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var answer = await shop.Anonymous.SendAsync(request);
        return Header(answer, "RateLimit-Remaining");
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
