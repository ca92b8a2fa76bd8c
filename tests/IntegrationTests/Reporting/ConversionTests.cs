using IntegrationTests.Orders;
using IntegrationTests.Shop;

namespace IntegrationTests.Reporting;

public sealed class ConversionTests : IAsyncLifetime
{
    private ShopHost shop = null!;
    private Books books = null!;

    public async Task InitializeAsync()
    {
        shop = await ShopHost.StartAsync();
        books = new Books(shop);
    }

    public Task DisposeAsync() => shop.DisposeAsync().AsTask();

    [Fact]
    public async Task What_becomes_of_an_order_belongs_to_the_hour_in_which_it_was_placed()
    {
        var early = Books.Sold(Books.Noon.AddMinutes(59), "France", null, ("cup", 1, 100));
        var late = Books.Sold(Books.Noon.AddHours(1), "France", null, ("cup", 1, 100));
        await books.PublishAsync(Books.Placed(early), early with { Timestamp = Books.Noon.AddDays(1) });
        await books.PublishAsync(Books.Placed(late), late, Books.Placed(late with { OrderId = Guid.NewGuid() }));

        var report = await books.ReportAsync("conversion?from=2026-03-01&to=2026-03-01&by=hour", 5);

        report
            .GetProperty("items")
            .GetRawText()
            .ShouldBe(
                "[{\"key\":\"2026-03-01T12:00:00Z\",\"placed\":1,\"confirmed\":1,\"cancelled\":0,\"pending\":0,\"confirmedPercent\":100},"
                    + "{\"key\":\"2026-03-01T13:00:00Z\",\"placed\":2,\"confirmed\":1,\"cancelled\":0,\"pending\":1,\"confirmedPercent\":50}]"
            );
        report.GetProperty("halfConfirmedWithin").GetDouble().ShouldBe(5);
        (await books.TextAsync("conversion?from=2026-03-01&to=2026-03-01&format=csv")).ShouldBe(
            "day,placed,confirmed,cancelled,pending\r\n2026-03-01,3,2,0,1\r\n"
        );
    }

    [Fact]
    public async Task Orders_that_come_to_nothing_say_why()
    {
        var desk = new OrderDesk(shop);
        var sku = await desk.NewProduct(stock: 10);
        var sales = await desk.Sales;
        foreach (var (token, quantity) in new[] { ("tok_visa", 1), ("tok_declined", 1), ("tok_visa", 100) })
        {
            var body = OrderDesk.PaidWith(token, OrderDesk.Line(sku, quantity));
            using var decided = await OrderDesk.Post(sales, "/api/orders", body, prefer: OrderDesk.Patience);
            decided.IsSuccessStatusCode.ShouldBeTrue();
        }

        var report = await books.ReportAsync("conversion", 6);

        var total = report.GetProperty("total");
        (
            total.GetProperty("placed").GetInt64(),
            total.GetProperty("confirmed").GetInt64(),
            total.GetProperty("cancelled").GetInt64(),
            total.GetProperty("pending").GetInt64()
        ).ShouldBe((3, 1, 2, 0));
        report
            .GetProperty("reasons")
            .EnumerateArray()
            .Select(reason => reason.GetProperty("reason").GetString())
            .ShouldBe(["The card was declined.", "out of stock"]);
        (await books.ReadAsync("sales")).GetProperty("totals")[0].GetProperty("orders").GetInt64().ShouldBe(1);
    }
}
