using System.Net;
using IntegrationTests.Shop;
using Users.Contracts;

namespace IntegrationTests.Reporting;

public sealed class SalesTests : IAsyncLifetime
{
    private const string March = "from=2026-03-01&to=2026-03-31";
    private ShopHost shop = null!;
    private Books books = null!;

    public async Task InitializeAsync()
    {
        shop = await ShopHost.StartAsync();
        books = new Books(shop);
    }

    public Task DisposeAsync() => shop.DisposeAsync().AsTask();

    [Fact]
    public async Task Sales_are_told_apart_by_day_country_product_and_customer()
    {
        var ada = Guid.CreateVersion7();
        await books.PublishAsync(
            Books.Sold(Books.Noon, "France", ada, ("cup", 2, 100), ("saucer", 1, 50)),
            Books.Sold(Books.Noon.AddDays(1), "France", null, ("cup", 1, 90)),
            Books.Sold(Books.Noon.AddDays(1), "Norway", ada, ("lamp", 1, 1000)),
            Books.Sold(Books.Noon.AddDays(40), "Norway", ada, ("lamp", 1, 1000))
        );

        var days = await books.ReportAsync($"sales?{March}", 4);
        Books.Net(days).ShouldBe(["2026-03-01 250", "2026-03-02 1090"]);
        Books.Net(await books.ReadAsync($"sales?{March}&by=country")).ShouldBe(["Norway 1000", "France 340"]);
        Books.Net(await books.ReadAsync($"sales?{March}&by=product")).ShouldBe(["lamp 1000", "cup 290", "saucer 50"]);
        Books.Net(await books.ReadAsync($"sales?{March}&by=customer")).ShouldBe([$"{ada} 1250", "guest 90"]);
        var total = days.GetProperty("totals")[0];
        (total.GetProperty("orders").GetInt64(), total.GetProperty("units").GetInt64()).ShouldBe((3, 5));
        total.GetProperty("net").GetRawText().ShouldBe("""{"amount":1340,"currency":"GBP"}""");
    }

    [Fact]
    public async Task What_is_cancelled_or_returned_later_is_taken_off_on_its_own_day()
    {
        var sold = Books.Sold(Books.Noon, "France", null, ("cup", 4, 100));
        var undone = Books.Sold(Books.Noon, "Norway", null, ("lamp", 1, 1000));
        await books.PublishAsync(
            sold,
            undone,
            Books.Returned(sold, Books.Noon.AddDays(2), "cup", 3),
            Books.Cancelled(undone, Books.Noon.AddDays(1))
        );

        Books
            .Net(await books.ReportAsync($"sales?{March}", 4))
            .ShouldBe(["2026-03-01 1400", "2026-03-02 -1000", "2026-03-03 -300"]);
        Books.Net(await books.ReadAsync($"sales?{March}&by=product")).ShouldBe(["cup 100", "lamp 0"]);
        var returned = (await books.ReadAsync($"returns?{March}&by=country")).GetProperty("items");
        returned
            .GetRawText()
            .ShouldBe(
                """
                [{"key":"France","returns":1,"units":3,"returned":{"amount":300,"currency":"GBP"},"soldUnits":4,"sold":{"amount":400,"currency":"GBP"}}]
                """.Trim()
            );
    }

    [Fact]
    public async Task What_was_counted_is_counted_once_however_often_it_is_rebuilt()
    {
        var sold = Books.Sold(Books.Noon, "France", null, ("cup", 4, 100));
        await books.PublishAsync(sold, Books.Returned(sold, Books.Noon, "cup", 1));
        await books.RebuildAsync(2);
        await books.RebuildAsync(3);

        Books.Net(await books.ReportAsync($"sales?{March}", 2)).ShouldBe(["2026-03-01 300"]);
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_and_whole_as_csv()
    {
        await books.PublishAsync(
            Books.Sold(Books.Noon, "=France", null, [.. Enumerable.Range(1, 5).Select(n => ($"sku {n}", n, 10L))])
        );

        var first = await books.ReportAsync($"sales?{March}&by=product&limit=2", 1);
        var next = first.GetProperty("next").GetString();
        var second = await books.ReadAsync($"sales?{March}&by=product&limit=2&cursor={next}");
        var last = await books.ReadAsync(
            $"sales?{March}&by=product&limit=2&cursor={second.GetProperty("next").GetString()}"
        );
        Books
            .Net(first)
            .Concat(Books.Net(second))
            .Concat(Books.Net(last))
            .ShouldBe(["sku 5 50", "sku 4 40", "sku 3 30", "sku 2 20", "sku 1 10"]);
        last.GetProperty("next").GetString().ShouldBeNull();
        first.GetProperty("totals").GetRawText().ShouldBe(last.GetProperty("totals").GetRawText());

        (await books.TextAsync($"sales?{March}&by=product&format=csv")).Split("\r\n").Length.ShouldBe(7);
        (await books.TextAsync($"sales?{March}&by=country&format=csv")).ShouldBe(
            "country,currency,orders,units,sold,cancelledOrders,cancelledUnits,cancelled,returns,returnedUnits,returned,net\r\n"
                + "'=France,GBP,1,15,150,0,0,0,0,0,0,150\r\n"
        );
    }

    [Fact]
    public async Task Accept_says_the_format_too_and_days_can_be_looked_at()
    {
        await books.PublishAsync(Books.Sold(Books.Noon, "France", null, ("cup", 4, 100)));
        await books.CountedAsync(1);
        var sales = await shop.As(Roles.Sales);

        (await TypeAsync(sales, "text/csv")).ShouldBe("text/csv");
        (await TypeAsync(sales, "image/svg+xml")).ShouldBe("image/svg+xml");
        (await TypeAsync(sales, "text/html, application/json;q=0.9")).ShouldBe("application/json");
        (await books.TextAsync($"sales?{March}&format=svg")).ShouldContain("<title>2026-03-01: 4.00</title>");
    }

    [Fact]
    public async Task Who_was_erased_is_in_the_sums_and_named_nowhere()
    {
        var (ada, bob) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await books.PublishAsync(
            Books.Sold(Books.Noon, "France", ada, ("cup", 1, 100)),
            Books.Sold(Books.Noon, "France", bob, ("cup", 1, 40))
        );
        await books.CountedAsync(2);
        await books.PublishAsync(
            new UserErased(ada),
            Books.Sold(Books.Noon.AddDays(1), "France", ada, ("cup", 1, 7)),
            new UserErased(bob)
        );

        Books.Net(await books.ReportAsync($"sales?{March}&by=customer", 5)).ShouldBe(["erased 147"]);
        await books.RebuildAsync(2);
        Books.Net(await books.ReadAsync($"sales?{March}&by=customer")).ShouldBe(["erased 147"]);
    }

    [Theory]
    [InlineData("sales?from=yesterday", "from")]
    [InlineData("sales?to=2026-13-01", "to")]
    [InlineData("sales?from=2026-03-02&to=2026-03-01", "from")]
    [InlineData("sales?from=0001-01-01&to=2026-03-01", "from")]
    [InlineData("sales?by=colour", "by")]
    [InlineData("sales?format=xlsx", "format")]
    [InlineData("sales?by=product&format=svg", "format")]
    [InlineData("sales?limit=0", "limit")]
    [InlineData("sales?cursor=x", "cursor")]
    [InlineData("returns?by=hour", "by")]
    [InlineData("conversion?by=product", "by")]
    [InlineData("conversion?by=hour&from=2026-01-01&to=2026-03-01", "from")]
    public async Task What_is_wrong_with_a_request_is_said(string path, string member)
    {
        using var answer = await (await shop.As(Roles.Sales)).GetAsync($"/api/reports/{path}");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"\"{member}\":");
    }

    [Fact]
    public async Task Sales_and_operators_read_reports_and_operators_rebuild_them()
    {
        foreach (var report in new[] { "sales", "returns", "conversion" })
        {
            (await StatusAsync(shop.Anonymous, report)).ShouldBe(HttpStatusCode.Unauthorized);
            (await StatusAsync(await shop.As(Roles.Customer), report)).ShouldBe(HttpStatusCode.Forbidden);
            (await StatusAsync(await shop.As(Roles.Warehouse), report)).ShouldBe(HttpStatusCode.Forbidden);
            (await StatusAsync(await shop.As(Roles.Sales), report)).ShouldBe(HttpStatusCode.OK);
        }

        (await StatusAsync(await shop.As(Roles.Sales), "rebuild")).ShouldBe(HttpStatusCode.Forbidden);
        using var refused = await (await shop.As(Roles.Sales)).PostAsync("/api/reports/rebuild", null);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string?> TypeAsync(HttpClient caller, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/reports/sales");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await caller.SendAsync(request);
        return answer.Content.Headers.ContentType?.MediaType;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient caller, string report)
    {
        using var answer = await caller.GetAsync($"/api/reports/{report}");
        return answer.StatusCode;
    }
}
