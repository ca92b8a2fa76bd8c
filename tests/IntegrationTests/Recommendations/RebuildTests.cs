using System.Globalization;
using System.Net;
using IntegrationTests.Shop;

namespace IntegrationTests.Recommendations;

public sealed class RebuildTests : IAsyncLifetime
{
    private ShopHost shop = null!;
    private Buyers buyers = null!;

    public async Task InitializeAsync()
    {
        shop = await ShopHost.StartAsync();
        buyers = new Buyers(shop);
    }

    public Task DisposeAsync() => shop.DisposeAsync().AsTask();

    [Fact]
    public async Task What_is_rebuilt_is_what_was_learnt()
    {
        var customer = await shop.AsAnother(Roles.Customer);
        // More than one page of the log.
        for (var i = 0; i < 60; i++)
            await buyers.BuyAsync(i % 7 == 0 ? Buyers.IdOf(customer) : null, Basket(i));
        var before = await AnswersAsync(customer);

        var model = await buyers.RebuildAsync();

        model.GetProperty("state").GetString().ShouldBe("done");
        (model.GetProperty("generation").GetInt32(), model.GetProperty("orders").GetInt64()).ShouldBe((2, 60));
        (await AnswersAsync(customer)).ShouldBe(before);
    }

    [Fact]
    public async Task Orders_that_come_meanwhile_are_learnt_once()
    {
        for (var i = 0; i < 55; i++)
            await buyers.BuyAsync(null, Basket(i));

        var rebuilt = buyers.RebuildAsync();
        for (var i = 0; i < 10; i++)
            await buyers.BuyAsync(null, Basket(i));
        await rebuilt;

        (await buyers.ModelAsync()).GetProperty("orders").GetInt64().ShouldBe(65);
        (await buyers.RebuildAsync()).GetProperty("orders").GetInt64().ShouldBe(65);
    }

    [Fact]
    public async Task Everybody_asks_with_a_product_customers_for_themselves_and_operators_rebuild()
    {
        var (customer, sales) = (await shop.As(Roles.Customer), await shop.As(Roles.Sales));

        (await StatusAsync(shop.Anonymous, "/api/recommendations/products/cup")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(shop.Anonymous, "/api/recommendations")).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(customer, "/api/recommendations")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(customer, "/api/recommendations?limit=51")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StatusAsync(sales, "/api/recommendations/rebuild")).ShouldBe(HttpStatusCode.Forbidden);
        using var refused = await customer.PostAsync("/api/recommendations/rebuild", null);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string[] Basket(int i) =>
        [.. new[] { i % 5, i % 7 + 10, i % 11 + 20 }.Select(n => n.ToString(CultureInfo.InvariantCulture))];

    private async Task<IReadOnlyList<string>> AnswersAsync(HttpClient customer) =>
        [
            .. await Buyers.AskAsync(customer, ""),
            .. await Buyers.AskAsync(customer, "?again=true"),
            .. await Buyers.AskAsync(shop.Anonymous, "/products/3"),
            .. await Buyers.AskAsync(shop.Anonymous, "/products/12"),
        ];

    private static async Task<HttpStatusCode> StatusAsync(HttpClient caller, string path)
    {
        using var answer = await caller.GetAsync(path);
        return answer.StatusCode;
    }
}
