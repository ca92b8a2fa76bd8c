using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Notifications;
using IntegrationTests.Shop;
using IntegrationTests.Users;
using Recommendations.Contracts;
using Users.Contracts;

namespace IntegrationTests.Reporting;

/// <summary>What comes of an experiment: who was shown which variant, and what they bought of it.</summary>
public sealed class ExperimentTests
{
    private const string Experiment = "personal-order";
    private const string Path = $"experiments/{Experiment}";
    private const string Flag = "feature_management:feature_flags:0";

    [Fact]
    public async Task Who_bought_what_they_were_shown_is_counted_by_variant_and_the_same_anew()
    {
        await using var shop = await ShopHost.StartAsync();
        var books = new Books(shop);
        var (ada, bob, cleo, dan) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await books.PublishAsync(
            Shown(ada, "control", Books.Noon, "A", "B"),
            Shown(ada, "control", Books.Noon.AddDays(1), "C"),
            Shown(bob, "fresh", Books.Noon, "A"),
            Shown(cleo, "fresh", Books.Noon, "A"),
            Shown(dan, "control", Books.Noon, "A")
        );
        await books.CountedAsync(5);
        await books.PublishAsync(
            // Two orders of one customer; of the second, one line counts. Somebody else's variant later changes nothing.
            Books.Sold(Books.Noon.AddHours(1), "France", ada, ("A", 2, 100)),
            Books.Sold(Books.Noon.AddDays(2), "France", ada, ("C", 1, 30), ("X", 1, 9000)),
            Shown(ada, "fresh", Books.Noon.AddDays(3), "X"),
            // Something else; before; on the last moment; a moment too late.
            Books.Sold(Books.Noon.AddHours(1), "France", bob, ("X", 1, 5)),
            Books.Sold(Books.Noon.AddSeconds(-1), "France", cleo, ("A", 1, 7)),
            Books.Sold(Books.Noon.AddDays(7).AddSeconds(-1), "France", cleo, ("A", 1, 11)),
            Books.Sold(Books.Noon.AddDays(7), "France", dan, ("A", 1, 13)),
            // A stranger, and a guest.
            Books.Sold(Books.Noon.AddHours(1), "France", Guid.NewGuid(), ("A", 1, 17)),
            Books.Sold(Books.Noon.AddHours(1), "France", null, ("A", 1, 19))
        );

        var report = await books.ReportAsync(Path, 14);
        Lines(report).ShouldBe(["control 2 1 2 230", "fresh 2 1 1 11"]);
        (await books.TextAsync($"{Path}?format=csv")).ShouldBe(
            "variant,shown,bought,orders,currency,revenue,liftPoints,liftFrom,liftTo\r\n"
                + "control,2,1,2,GBP,230,,,\r\nfresh,2,1,1,GBP,11,,,\r\n"
        );

        await books.RebuildAsync(generation: 2);
        (await books.ReadAsync(Path))
            .GetProperty("items")
            .GetRawText()
            .ShouldBe(report.GetProperty("items").GetRawText());

        await books.PublishAsync(new UserErased(ada));
        Lines(await books.ReportAsync(Path, 15)).ShouldBe(["control 1 0 0 ", "fresh 2 1 1 11"]);
        // What comes late of somebody who was erased is not counted.
        await books.PublishAsync(Shown(ada, "control", Books.Noon.AddDays(4), "A"));
        Lines(await books.ReportAsync(Path, 16)).ShouldBe(["control 1 0 0 ", "fresh 2 1 1 11"]);
        await books.RebuildAsync(generation: 3);
        Lines(await books.ReadAsync(Path)).ShouldBe(["control 1 0 0 ", "fresh 2 1 1 11"]);
    }

    [Fact]
    public async Task An_experiment_that_nobody_was_shown_is_not_there()
    {
        await using var shop = await ShopHost.StartAsync();
        using var answer = await (await shop.As(Roles.Sales)).GetAsync($"/api/reports/{Path}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(100, "control", new[] { "A", "B", "C" })]
    [InlineData(0, "fresh", new[] { "C", "B", "A" })]
    public async Task Whoever_sees_recommendations_is_shown_a_variant_once_a_day(
        int control,
        string variant,
        string[] order
    )
    {
        var clock = new SkippingTime();
        // Not across midnight.
        clock.Skip(TimeSpan.FromHours(36) - clock.GetUtcNow().TimeOfDay);
        await using var shop = await ShopHost.StartAsync(
            new ShopOptions
            {
                Clock = clock,
                Settings = new Dictionary<string, string>
                {
                    [$"{Flag}:enabled"] = "true",
                    [$"{Flag}:allocation:percentile:0:to"] = $"{control}",
                    [$"{Flag}:allocation:percentile:1:from"] = $"{control}",
                },
            }
        );
        await OthersBuyAsync(shop);
        var (_, email, customer) = await shop.NewAccount();
        for (var look = 0; look < 3; look++)
            (await ListAsync(customer)).ShouldBe(order);
        (await ListAsync(await shop.AsAnother(Roles.Customer))).ShouldBe(order);

        var events = await EventsAsync(await shop.As(Roles.Operator));
        events.Count.ShouldBe(2);
        events.ShouldAllBe(shown => shown.Variant == variant && shown.Experiment == Experiment);
        events.ShouldAllBe(shown => shown.Skus.SequenceEqual(order));

        clock.Skip(TimeSpan.FromDays(1));
        (await ListAsync(await shop.SignIn(email, Visiting.Password))).ShouldBe(order);
        (await EventsAsync(await shop.SignIn(Accounts.OperatorEmail, Accounts.Password))).Count.ShouldBe(3);
    }

    [Fact]
    public async Task While_it_is_off_nobody_is_shown_anything_new_and_nothing_is_told()
    {
        await using var shop = await ShopHost.StartAsync();
        await OthersBuyAsync(shop);
        (await ListAsync(await shop.As(Roles.Customer))).ShouldBe(["A", "B", "C"]);
        (await EventsAsync(await shop.As(Roles.Operator))).ShouldBeEmpty();
    }

    // A is bought most, and C last.
    private static async Task OthersBuyAsync(ShopHost shop)
    {
        var books = new Books(shop);
        foreach (var sku in (string[])["A", "A", "A", "B", "B", "C"])
            await books.PublishAsync(Books.Sold(Books.Noon, "France", null, (sku, 1, 100)));
    }

    private static async Task<string[]> ListAsync(HttpClient customer)
    {
        var list = await customer.GetFromJsonAsync<JsonElement>("/api/recommendations");
        return [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("sku").GetString()!)];
    }

    private static async Task<IReadOnlyList<RecommendationsShown>> EventsAsync(HttpClient boss)
    {
        var page = await boss.GetFromJsonAsync<JsonElement>("/api/ops/events?module=Recommendations");
        return
        [
            .. page.GetProperty("items")
                .EnumerateArray()
                .Where(one => one.GetProperty("type").GetString() == "recommendations.shown")
                .Select(one => one.GetProperty("body").Deserialize<RecommendationsShown>(JsonSerializerOptions.Web)!),
        ];
    }

    private static RecommendationsShown Shown(
        Guid user,
        string variant,
        DateTimeOffset at,
        params IReadOnlyList<string> skus
    ) => new(user, Experiment, variant, skus, at);

    private static IEnumerable<string> Lines(JsonElement report) =>
        report
            .GetProperty("items")
            .EnumerateArray()
            .Select(line =>
                $"{line.GetProperty("variant")} {line.GetProperty("shown")} {line.GetProperty("bought")} {line.GetProperty("orders")} "
                + string.Join(
                    ' ',
                    line.GetProperty("revenue").EnumerateArray().Select(sum => sum.GetProperty("amount").GetInt64())
                )
            );
}
