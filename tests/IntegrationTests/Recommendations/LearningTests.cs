using IntegrationTests.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Recommendations.Data;
using Users.Contracts;

namespace IntegrationTests.Recommendations;

public sealed class LearningTests : IAsyncLifetime
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
    public async Task What_is_bought_together_is_recommended_with_either()
    {
        await buyers.BuyAsync(null, "cup", "saucer");
        await buyers.BuyAsync(null, "cup", "saucer", "bag");
        await buyers.BuyAsync(null, "bag");

        (await Buyers.AskAsync(shop.Anonymous, "/products/cup?limit=2")).ShouldBe([
            "saucer: bought-together",
            "bag: bought-together",
        ]);
        (await Buyers.AskAsync(shop.Anonymous, "/products/saucer?limit=1")).ShouldBe(["cup: bought-together"]);
    }

    [Fact]
    public async Task An_order_is_learnt_once_however_often_it_is_heard()
    {
        var order = Buyers.Order(null, "cup", "saucer");

        await buyers.BuyAsync(order);
        await buyers.BuyAsync(order);

        (await buyers.ModelAsync()).GetProperty("orders").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task A_product_is_changed_in_place_as_it_would_be_in_memory()
    {
        const int orders = Product.MostRecent + 5;
        await Task.WhenAll(Enumerable.Range(0, orders).Select(_ => buyers.BuyAsync(null, "cup")));

        await using var database = shop
            .Services.GetRequiredService<ModuleDatabase<RecommendationsDbContext>>()
            .CreateReader();
        var stored = await database.Products.SingleAsync();

        (stored.Orders, stored.Recent.Count).ShouldBe((orders, Product.MostRecent));
        stored.Recent.ShouldBe(Enumerable.Range(6, Product.MostRecent).Select(number => (long)number));
        (stored.Popularity / Fading.Popularity.WeightAt(DateTimeOffset.UtcNow)).ShouldBe(orders, 0.01);
    }

    [Fact]
    public async Task A_customer_sees_what_those_bought_who_buy_alike()
    {
        var customer = await shop.AsAnother(Roles.Customer);
        await buyers.BuyAsync(null, "lamp", "bulb");
        await buyers.BuyAsync(null, "lamp", "bulb");
        await buyers.BuyAsync(null, "cup", "saucer");
        await buyers.BuyAsync(Buyers.IdOf(customer), "lamp");

        (await Buyers.AskAsync(customer, "?limit=2")).ShouldBe(["bulb: bought-together", "cup: popular"]);
        (await Buyers.AskAsync(customer, "?limit=2&again=true")).ShouldBe([
            "lamp: bought-before",
            "bulb: bought-together",
        ]);
    }

    [Fact]
    public async Task Where_nothing_is_known_it_is_what_many_buy()
    {
        var customer = await shop.AsAnother(Roles.Customer);
        (await Buyers.AskAsync(customer, "")).ShouldBeEmpty();

        await buyers.BuyAsync(null, "cup", "saucer");
        await buyers.BuyAsync(null, "saucer");

        (await Buyers.AskAsync(customer, "")).ShouldBe(["saucer: popular", "cup: popular"]);
        (await Buyers.AskAsync(shop.Anonymous, "/products/unknown?limit=1")).ShouldBe(["saucer: popular"]);
    }

    [Fact]
    public async Task The_history_of_an_erased_customer_is_gone_and_does_not_come_back()
    {
        var customer = await shop.AsAnother(Roles.Customer);
        var user = Buyers.IdOf(customer);
        await buyers.BuyAsync(user, "lamp");

        await buyers.PublishAsync(new UserErased(user));
        (await Buyers.AskAsync(customer, "")).ShouldBe(["lamp: popular"]);

        await buyers.BuyAsync(user, "lamp");
        await buyers.RebuildAsync();
        (await Buyers.AskAsync(customer, "")).ShouldBe(["lamp: popular"]);
    }
}
