using System.Net;
using IntegrationTests.Shop;

namespace IntegrationTests.Catalog;

[Collection(ShopCollection.Name)]
public sealed class ListTests(OpenShop open)
{
    private readonly Shelf shelf = new(open.Shop);
    private readonly string category = Shelf.NewSku();

    [Fact]
    public async Task A_list_is_read_page_by_page()
    {
        var skus = Enumerable.Range(0, 5).Select(_ => Shelf.NewSku()).ToArray();
        await shelf.PutManyAsync([.. skus.Select(sku => Shelf.Product(sku, category: category))]);

        var seen = new List<string>();
        for (var path = $"/api/products?category={category}&limit=2"; path is not null; )
        {
            var page = await shelf.ReadAsync(path);
            seen.AddRange(Shelf.SkusOf(page));
            var next = page.GetProperty("next").GetString();
            path = next is null ? null : $"/api/products?category={category}&limit=2&cursor={next}";
        }
        seen.ShouldBe(skus);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=many")]
    [InlineData("cursor=anything")]
    public async Task A_page_that_cannot_be_is_refused(string query)
    {
        using var answer = await shelf.GetAsync($"/api/products?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Text_is_found_in_sku_and_name_in_any_case_and_as_it_is_written()
    {
        var (plain, percent) = ("sku-" + category, Shelf.NewSku());
        await shelf.PutManyAsync(
            Shelf.Product(plain, $"White HANGING heart {category}"),
            Shelf.Product(percent, $"100%_off {category}")
        );

        (await Found($"hanging HEART {category}")).ShouldBe([plain]);
        (await Found($"SKU-{category}")).ShouldBe([plain]);
        (await Found($"%_off {category}")).ShouldBe([percent]);
        (await Found($"%heart {category}")).ShouldBeEmpty();
        (await Found(category)).ShouldBe([plain, percent]);
    }

    [Fact]
    public async Task Discontinued_products_are_listed_when_asked_for()
    {
        var (sold, gone) = (Shelf.NewSku(), Shelf.NewSku());
        await shelf.PutManyAsync(Shelf.Product(sold, category: category), Shelf.Product(gone, category: category));
        using var discontinued = await shelf.DiscontinueAsync(gone);

        Shelf.SkusOf(await shelf.ReadAsync($"/api/products?category={category}")).ShouldBe([sold]);
        Shelf
            .SkusOf(await shelf.ReadAsync($"/api/products?category={category}&discontinued=true"))
            .ShouldBe([sold, gone]);
    }

    [Fact]
    public async Task Products_are_read_by_name_and_unknown_names_are_named()
    {
        var (one, other, unknown) = (Shelf.NewSku(), "a/b " + Shelf.NewSku(), Shelf.NewSku());
        await shelf.PutManyAsync(Shelf.Product(one), Shelf.Product(other));

        var answer = await shelf.ReadAsync(
            $"/api/products?sku={Uri.EscapeDataString(other)}&sku={unknown}&sku={one}&sku={one}"
        );

        Shelf.SkusOf(answer).ShouldBe([other, one]);
        answer.GetProperty("unknown").EnumerateArray().Select(sku => sku.GetString()).ShouldBe([unknown]);
    }

    [Fact]
    public async Task Categories_count_what_is_for_sale()
    {
        var (one, gone) = (Shelf.NewSku(), Shelf.NewSku());
        await shelf.PutManyAsync(Shelf.Product(one, category: category), Shelf.Product(gone, category: category));
        (await Count()).ShouldBe(2);
        using var discontinued = await shelf.DiscontinueAsync(gone);
        (await Count()).ShouldBe(1);
    }

    [Theory]
    [InlineData("/api/products")]
    [InlineData("/api/products?sku=85123A")]
    [InlineData("/api/categories")]
    public async Task Lists_are_sent_again_when_the_catalog_has_changed(string path)
    {
        using var first = await shelf.GetAsync(path);
        using var same = await shelf.GetAsync(path, first.Headers.ETag);
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);

        await shelf.PutManyAsync(Shelf.Product(Shelf.NewSku()));

        using var changed = await shelf.GetAsync(path, first.Headers.ETag);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<IEnumerable<string>> Found(string text) =>
        Shelf.SkusOf(await shelf.ReadAsync($"/api/products?q={Uri.EscapeDataString(text)}"));

    private async Task<int> Count() =>
        (await shelf.ReadAsync("/api/categories"))
            .GetProperty("items")
            .EnumerateArray()
            .Single(item => item.GetProperty("name").GetString() == category)
            .GetProperty("products")
            .GetInt32();
}
