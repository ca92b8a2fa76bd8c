using System.Net;
using System.Net.Http.Json;
using Catalog.Contracts;
using IntegrationTests.Data;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Platform.Messaging;

namespace IntegrationTests.Catalog;

[Collection(ShopCollection.Name)]
public sealed class ManyProductsTests(OpenShop open)
{
    private readonly Shelf shelf = new(open.Shop);

    [Fact]
    public async Task Many_are_created_or_changed_and_each_is_answered()
    {
        var (known, same, gone, anew) = (Shelf.NewSku(), Shelf.NewSku(), Shelf.NewSku(), Shelf.NewSku());
        await shelf.PutManyAsync(Shelf.Product(known), Shelf.Product(same), Shelf.Product(gone));
        using var discontinued = await shelf.DiscontinueAsync(gone);

        var answers = await shelf.PutManyAsync(
            Shelf.Product(known, pence: 295),
            Shelf.Product(same),
            Shelf.Product(gone),
            Shelf.Product(anew),
            Shelf.Product(anew, pence: 1),
            new { sku = "nameless" },
            null
        );

        answers
            .Select(answer => answer.GetProperty("outcome").GetString())
            .ShouldBe(["changed", "unchanged", "changed", "created", "refused", "refused", "refused"]);
        answers[0].GetProperty("sku").GetString().ShouldBe(known);
        answers[5].GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe(["name", "price"]);
        (await Price(known)).ShouldBe(295);
        (await Price(anew)).ShouldBe(255);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public async Task One_to_a_thousand_products_go_together(int count)
    {
        var keeper = await open.Shop.As(Roles.Catalog);
        using var answer = await keeper.PutAsJsonAsync(
            "/api/products",
            Enumerable.Range(0, count).Select(i => Shelf.Product($"{i}"))
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Other_modules_are_told_of_all_the_products_they_ask_for()
    {
        var skus = Enumerable.Range(0, 600).Select(_ => Shelf.NewSku()).ToArray();
        await shelf.PutManyAsync([.. skus.Select(sku => Shelf.Product(sku))]);
        using var discontinued = await shelf.DiscontinueAsync(skus[0]);

        for (var time = 0; time < 2; time++)
        {
            var answer = await Ask(open.Shop, [.. skus, skus[1], Shelf.NewSku()]);
            answer.Found.Select(product => product.Sku).ShouldBe(skus, ignoreOrder: true);
            answer.Found.Single(product => product.Discontinued).Sku.ShouldBe(skus[0]);
        }
    }

    [Fact]
    public async Task A_change_made_by_one_process_is_seen_by_the_other_at_once()
    {
        using var folder = new TemporaryFolder();
        await using var one = await ShopHost.StartAsync(new ShopOptions { Folder = folder.Path });
        await using var other = await ShopHost.StartAsync(new ShopOptions { Folder = folder.Path });
        var sku = Shelf.NewSku();
        using var created = await new Shelf(one).CreateAsync(Shelf.Product(sku));
        (await Ask(other, sku)).Found.Single().Price.ShouldBe(Money.Gbp(255));

        using var changed = await new Shelf(one).PutAsync(sku, Shelf.Product(sku, pence: 295));

        (await Ask(other, sku)).Found.Single().Price.ShouldBe(Money.Gbp(295));
        using var read = await new Shelf(other).GetAsync(Shelf.PathOf(sku), created.Headers.ETag);
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<Products> Ask(ShopHost shop, params string[] skus) =>
        shop.Services.GetRequiredService<IMessageBus>().InvokeAsync<Products>(new GetProducts(skus));

    private async Task<long> Price(string sku) =>
        (await shelf.ReadAsync(Shelf.PathOf(sku))).GetProperty("price").GetProperty("amount").GetInt64();
}
