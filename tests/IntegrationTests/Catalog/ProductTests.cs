using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Shop;

namespace IntegrationTests.Catalog;

[Collection(ShopCollection.Name)]
public sealed class ProductTests(OpenShop open)
{
    private readonly Shelf shelf = new(open.Shop);
    private readonly string sku = Shelf.NewSku();

    [Fact]
    public async Task A_product_is_created_and_read()
    {
        using var created = await shelf.CreateAsync(Shelf.Product(sku, category: "lights"));
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        created.Headers.Location!.ToString().ShouldBe($"/api/products/{sku}");

        using var read = await shelf.GetAsync(created.Headers.Location.ToString());
        read.Headers.ETag.ShouldBe(created.Headers.ETag);
        var product = await read.Content.ReadAsStringAsync();
        product.ShouldBe(await created.Content.ReadAsStringAsync());
        product.ShouldBe(
            $$"""{"sku":"{{sku}}","name":"T-LIGHT HOLDER","description":null,"category":"lights","price":{"amount":255,"currency":"GBP"},"discontinued":false}"""
        );
    }

    [Theory]
    [InlineData("BANK CHARGES")]
    [InlineData("half/price")]
    [InlineData("100% wool?#")]
    public async Task A_product_is_found_where_its_location_says(string name)
    {
        using var created = await shelf.CreateAsync(Shelf.Product($"{name} {sku}"));
        var product = await shelf.ReadAsync(created.Headers.Location!.OriginalString);
        product.GetProperty("sku").GetString().ShouldBe($"{name} {sku}");
    }

    [Fact]
    public async Task A_sku_is_taken_once_and_skus_that_differ_by_case_are_two()
    {
        using var first = await shelf.CreateAsync(Shelf.Product("x" + sku));
        using var again = await shelf.CreateAsync(Shelf.Product("x" + sku));
        using var capital = await shelf.CreateAsync(Shelf.Product("X" + sku));
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Content.ReadAsStringAsync()).ShouldContain("urn:problem:sku-taken");
        capital.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task What_is_wrong_with_a_product_is_named()
    {
        using var answer = await shelf.CreateAsync(new { sku = "", price = new { amount = 0, currency = "pounds" } });
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem
            .GetProperty("errors")
            .EnumerateObject()
            .Select(error => error.Name)
            .ShouldBe(["sku", "name", "price.amount", "price.currency"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_the_caller_has_already_is_not_sent_again_until_it_changes()
    {
        using var created = await shelf.CreateAsync(Shelf.Product(sku));
        using var same = await shelf.GetAsync(Shelf.PathOf(sku), created.Headers.ETag);
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        same.Headers.ETag.ShouldBe(created.Headers.ETag);

        using var put = await shelf.PutAsync(sku, Shelf.Product(sku, pence: 295));
        put.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var changed = await shelf.GetAsync(Shelf.PathOf(sku), created.Headers.ETag);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.Headers.ETag.ShouldBe(put.Headers.ETag);
        var product = await changed.Content.ReadFromJsonAsync<JsonElement>();
        product.GetProperty("price").GetProperty("amount").GetInt64().ShouldBe(295);
    }

    [Fact]
    public async Task A_change_of_what_was_changed_meanwhile_is_refused()
    {
        using var created = await shelf.CreateAsync(Shelf.Product(sku));
        var first = created.Headers.ETag!.ToString();
        using var put = await shelf.PutAsync(sku, Shelf.Product(sku, pence: 295), first);
        put.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var late = await shelf.PutAsync(sku, Shelf.Product(sku, pence: 195), first);
        using var lateToo = await shelf.DiscontinueAsync(sku, first);
        late.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        lateToo.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);

        using var inTime = await shelf.DiscontinueAsync(sku, put.Headers.ETag!.ToString());
        inTime.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_same_once_more_is_no_change()
    {
        using var created = await shelf.CreateAsync(Shelf.Product(sku));
        using var put = await shelf.PutAsync(sku, Shelf.Product(sku));
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
        put.Headers.ETag.ShouldBe(created.Headers.ETag);
    }

    [Fact]
    public async Task A_discontinued_product_can_be_read_and_be_put_on_sale_again()
    {
        using var created = await shelf.CreateAsync(Shelf.Product(sku));
        using var once = await shelf.DiscontinueAsync(sku);
        using var twice = await shelf.DiscontinueAsync(sku);
        (once.StatusCode, twice.StatusCode).ShouldBe((HttpStatusCode.NoContent, HttpStatusCode.NoContent));
        (await shelf.ReadAsync(Shelf.PathOf(sku))).GetProperty("discontinued").GetBoolean().ShouldBeTrue();

        using var put = await shelf.PutAsync(sku, Shelf.Product(sku));
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await shelf.ReadAsync(Shelf.PathOf(sku))).GetProperty("discontinued").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        using var read = await shelf.GetAsync(Shelf.PathOf(sku));
        using var put = await shelf.PutAsync(sku, Shelf.Product(sku));
        using var putIf = await shelf.PutAsync(sku, Shelf.Product(sku), "\"1\"");
        using var discontinued = await shelf.DiscontinueAsync(sku);
        HttpResponseMessage[] answers = [read, put, putIf, discontinued];
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_product_keeps_its_sku()
    {
        using var created = await shelf.CreateAsync(Shelf.Product(sku));
        using var put = await shelf.PutAsync(sku, Shelf.Product(sku + "b"));
        put.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Only_those_who_keep_the_catalog_write_it()
    {
        var sales = await open.Shop.As(Roles.Sales);
        using var created = await sales.PostAsJsonAsync("/api/products", Shelf.Product(sku));
        using var many = await sales.PutAsJsonAsync("/api/products", new[] { Shelf.Product(sku) });
        using var nobody = await open.Shop.Anonymous.DeleteAsync(Shelf.PathOf(sku));
        (created.StatusCode, many.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
        nobody.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
