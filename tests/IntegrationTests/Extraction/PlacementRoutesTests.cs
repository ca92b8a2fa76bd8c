using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Platform.Extraction;

namespace IntegrationTests.Extraction;

/// <summary>Operators look at placements, and decide them.</summary>
public sealed class PlacementRoutesTests : IAsyncLifetime
{
    private ShopHost shop = null!;

    public async Task InitializeAsync() => shop = await ShopHost.StartAsync();

    public Task DisposeAsync() => shop.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_module_is_there_and_in_process_at_first()
    {
        var all = (await shop.Read()).GetProperty("items").EnumerateArray().ToList();

        all.Select(one => one.GetProperty("module").GetString())
            .ShouldBe([
                "Catalog",
                "Inventory",
                "Notifications",
                "Orders",
                "Payments",
                "Recommendations",
                "Reporting",
                "Shipping",
                "Users",
            ]);
        foreach (var one in all)
        {
            one.GetProperty("decision").GetProperty("extracted").GetInt32().ShouldBe(0);
            one.GetProperty("version").GetInt32().ShouldBe(0);
            one.GetProperty("lastChange").ValueKind.ShouldBe(JsonValueKind.Null);
            one.GetProperty("inProcess").GetString().ShouldBe("present");
            one.GetProperty("instances").GetArrayLength().ShouldBe(0);
        }

        // The welcome of the first operator may be on its way at first.
        await Eventually.Become(
            async () =>
                (await shop.Read())
                    .GetProperty("items")
                    .EnumerateArray()
                    .All(one => one.GetProperty("outbox").GetProperty("waiting").GetInt64() == 0),
            "nothing waits to be sent"
        );
    }

    [Fact]
    public async Task A_decision_is_in_force_with_the_answer_and_is_remembered()
    {
        var instance = await shop.Register("Inventory");
        using var answer = await shop.Decide(
            "inventory",
            new
            {
                extracted = 10,
                reason = "canary",
                groups = new[] { "sales" },
                canary = true,
            }
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag!.Tag.ShouldBe("\"1\"");
        shop.Placements().Of("Inventory").ShouldBe(new Placement(10) { Groups = ["sales"], Canary = true });
        var entry = await answer.Content.ReadFromJsonAsync<JsonElement>();
        entry.GetProperty("module").GetString().ShouldBe("Inventory");
        var known = entry.GetProperty("instances")[0];
        known.GetProperty("id").GetGuid().ShouldBe(instance.Id);
        known.GetProperty("address").GetString().ShouldBe("http://127.0.0.1:9");
        known.GetProperty("version").GetString().ShouldBe("1.2.3");
        known.GetProperty("breaker").GetString().ShouldBe("closed");
        var last = entry.GetProperty("lastChange");
        last.GetProperty("reason").GetString().ShouldBe("canary");
        Guid.TryParse(last.GetProperty("by").GetString(), out _).ShouldBeTrue();
    }

    [Fact]
    public async Task The_history_has_every_change_newest_first()
    {
        await shop.Register("Orders");
        foreach (var (share, reason) in new[] { (10, "a tenth"), (100, "all"), (100, "still all"), (0, "back") })
        {
            using var answer = await shop.Decide("orders", new { extracted = share, reason });
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await shop.History("ORDERS")).ShouldBe([
            (4, 100, 0, "back"),
            (3, 100, 100, "still all"),
            (2, 10, 100, "all"),
            (1, 0, 10, "a tenth"),
        ]);
        var page = await shop.Read("/orders/history?limit=3");
        var rest = await shop.Read($"/orders/history?limit=3&cursor={page.GetProperty("next").GetString()}");
        rest.GetProperty("items")[0].GetProperty("reason").GetString().ShouldBe("a tenth");
        rest.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Traffic_is_what_was_really_served()
    {
        var traffic = shop.Services.GetRequiredService<PlacementTraffic>();
        for (var i = 0; i < 8; i++)
        {
            traffic.Served("Shipping", i % 4 == 0 ? Place.Extracted : Place.InProcess);
        }

        var served = (await shop.Read("/shipping")).GetProperty("traffic");
        served.GetProperty("inProcess").GetInt64().ShouldBe(6);
        served.GetProperty("extracted").GetInt64().ShouldBe(2);
        served.GetProperty("extractedShare").GetDouble().ShouldBe(25);
    }

    [Theory]
    [InlineData(
        "inventori",
        """{"extracted": 10, "reason": "x"}""",
        404,
        "there are Catalog, Inventory, Notifications, Orders"
    )]
    [InlineData("catalog", """{"extracted": 101, "reason": "x"}""", 422, "must be a whole number of percent from 0 to")]
    [InlineData("catalog", """{"extracted": -1, "reason": "x"}""", 422, "must be a whole number of percent from 0 to")]
    [InlineData("catalog", """{"extracted": 10.5, "reason": "x"}""", 400, "cannot be read at $.extracted")]
    [InlineData(
        "catalog",
        """{"extracted": 0, "reason": "x", "unitl": "2030-01-01T00:00:00Z"}""",
        400,
        "cannot be read"
    )]
    [InlineData("catalog", """{"extracted": 10}""", 422, "is required: why is this decided?")]
    [InlineData("catalog", """{"reason": "x"}""", 422, "is required: the share of calls")]
    [InlineData("catalog", """{"extracted": 0, "reason": "x", "users": ["ada@shop.example"]}""", 422, "ids of users")]
    [InlineData("catalog", """{"extracted": 0, "reason": "x", "groups": ["kings"]}""", 422, "must be roles: customer")]
    [InlineData("catalog", """{"extracted": 1, "reason": "x", "until": "2020-01-01T00:00:00Z"}""", 422, "and not over")]
    [InlineData(
        "catalog",
        """{"extracted": 10, "reason": "x"}""",
        409,
        "No service of Catalog is registered: start src/Extracted/Catalog, then try again."
    )]
    [InlineData("catalog", """{"extracted": 0, "reason": "x", "canary": true}""", 409, "No service of Catalog is")]
    public async Task What_cannot_be_is_refused_with_what_to_do(string module, string body, int status, string what)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await (await shop.As(Roles.Operator)).PutAsync(
            new Uri($"/api/ops/placements/{module}", UriKind.Relative),
            content
        );
        ((int)answer.StatusCode).ShouldBe(status);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetRawText().ShouldContain(what);
        shop.Placements().Of(module).ShouldBe(Placement.InProcess);
    }

    [Fact]
    public async Task Versions_have_weights_and_one_command_takes_a_decision_back()
    {
        await shop.Register("Orders");
        using var first = await shop.Decide("orders", new { extracted = 50, reason = "half" });
        using var unknown = await shop.Decide(
            "orders",
            new
            {
                extracted = 100,
                versions = new Dictionary<string, int> { ["9.9.9"] = 100 },
                reason = "new",
            }
        );
        unknown.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await unknown.Content.ReadAsStringAsync()).ShouldContain(
            "None of these versions runs: those of Orders that do are 1.2.3."
        );
        using var second = await shop.Decide(
            "orders",
            new
            {
                extracted = 100,
                versions = new Dictionary<string, int> { ["1.2.3"] = 90, ["1.3.0"] = 10 },
                reason = "canary of 1.3.0",
            }
        );
        var decided = (await second.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("decision");
        decided.GetProperty("versions").GetProperty("1.3.0").GetInt32().ShouldBe(10);

        var boss = await shop.As(Roles.Operator);
        using var back = await boss.PostAsync("/api/ops/placements/orders/rollback", null);
        back.StatusCode.ShouldBe(HttpStatusCode.OK);
        shop.Placements().Of("Orders").ShouldBe(new Placement(50));
        (await shop.History("orders"))[0].Reason.ShouldBe("back from: canary of 1.3.0");
        using var forth = await boss.PostAsync("/api/ops/placements/orders/rollback", null);
        shop.Placements().Of("Orders").Versions["1.2.3"].ShouldBe(90);

        using var never = await boss.PostAsync("/api/ops/placements/users/rollback", null);
        never.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Coming_home_needs_nobody_registered()
    {
        using var answer = await shop.Decide("catalog", new { extracted = 0, reason = "home" });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_read_an_older_version_is_refused_when_asked_for()
    {
        using var first = await shop.Decide("users", new { extracted = 0, reason = "one" }, "\"0\"");
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var second = await shop.Decide("users", new { extracted = 0, reason = "two" }, "\"0\"");
        second.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var third = await shop.Decide("users", new { extracted = 0, reason = "three" }, "\"1\"");
        third.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await shop.History("users")).Select(change => change.Reason).ShouldBe(["three", "one"]);
    }

    [Fact]
    public async Task Operators_alone()
    {
        foreach (var role in Roles.All.Except([Roles.Operator]))
        {
            var client = await shop.As(role);
            using var read = await client.GetAsync(new Uri("/api/ops/placements", UriKind.Relative));
            read.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            using var written = await client.PutAsJsonAsync("/api/ops/placements/users", new { extracted = 0 });
            written.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        using var anonymous = await shop.Anonymous.GetAsync(new Uri("/api/ops/placements", UriKind.Relative));
        anonymous.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
