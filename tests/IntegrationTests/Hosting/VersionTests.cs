using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Orders;
using IntegrationTests.Shop;
using static IntegrationTests.Orders.OrderDesk;

namespace IntegrationTests.Hosting;

/// <summary>Two versions of orders live beside each other; everything else is the same in both.</summary>
[Collection(ShopCollection.Name)]
public sealed class VersionTests(OpenShop open)
{
    private readonly OrderDesk desk = new(open.Shop);

    [Theory]
    [InlineData("/api/v1/products", 200)]
    [InlineData("/api/v2/products", 200)]
    [InlineData("/API/V2/products", 200)]
    [InlineData("/api/products", 200)]
    [InlineData("/api/v0/products", 404)]
    [InlineData("/api/v3/products", 404)]
    [InlineData("/api/v01/products", 404)]
    [InlineData("/api/v99999999999/products", 404)]
    [InlineData("/api/v1products", 404)]
    [InlineData("/api/v1", 404)]
    public async Task What_has_one_version_is_in_every_version_that_there_is(string path, int status)
    {
        using var answer = await open.Shop.Anonymous.GetAsync(path);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Headers.Contains("Deprecation").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/api/v1", JsonValueKind.Number)]
    [InlineData("/api/v2", JsonValueKind.Object)]
    [InlineData("/api", JsonValueKind.Object)]
    public async Task An_order_is_placed_and_shown_in_the_words_of_its_version(string api, JsonValueKind unitPrice)
    {
        var customer = await open.Shop.As(Roles.Customer);
        var sku = await desk.NewProduct(stock: 10, price: 255);

        using var placed = await Post(customer, $"{api}/orders", Body(Line(sku, 6)), Patience);
        var order = await Expect(placed, HttpStatusCode.Created);
        placed.Headers.Location!.ToString().ShouldBe($"{api}/orders/{order.Id()}");
        order.GetProperty("items")[0].GetProperty("unitPrice").ValueKind.ShouldBe(unitPrice);

        using var shown = await customer.GetAsync(placed.Headers.Location);
        (await Expect(shown, HttpStatusCode.OK))
            .GetProperty("items")[0]
            .GetProperty("unitPrice")
            .ValueKind.ShouldBe(unitPrice);

        using var changed = await customer.PutAsJsonAsync(
            $"{api}/orders/{order.Id()}/status",
            new { status = "cancelled" }
        );
        (await Expect(changed, HttpStatusCode.OK))
            .GetProperty("items")[0]
            .GetProperty("unitPrice")
            .ValueKind.ShouldBe(unitPrice);
    }

    [Fact]
    public async Task The_old_version_says_until_when_it_is_there_and_what_comes_after_it()
    {
        var customer = await open.Shop.As(Roles.Customer);
        var order = await Place(customer, Body(Line(await desk.NewProduct(stock: 10))));

        using var old = await customer.GetAsync($"/api/v1/orders/{order.Id()}");
        old.Headers.GetValues("Deprecation").ShouldBe([$"@{Midnight(2026).ToUnixTimeSeconds()}"]);
        old.Headers.GetValues("Sunset").ShouldBe([Midnight(2027).ToString("R")]);
        old.Headers.GetValues("Link").ShouldBe([$"</api/v2/orders/{order.Id()}>; rel=\"successor-version\""]);

        using var refused = await open.Shop.Anonymous.GetAsync($"/api/v1/orders/{order.Id()}");
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Headers.Contains("Sunset").ShouldBeTrue();

        foreach (var path in (string[])[$"/api/v2/orders/{order.Id()}", $"/api/orders/{order.Id()}", "/api/v1/orders"])
        {
            using var current = await customer.GetAsync(path);
            current.StatusCode.ShouldBe(HttpStatusCode.OK);
            current.Headers.Contains("Deprecation").ShouldBeFalse(path);
        }
    }

    [Fact]
    public async Task Both_versions_have_the_same_tag_and_the_same_problems()
    {
        var customer = await open.Shop.As(Roles.Customer);
        var order = await Place(customer, Body(Line(await desk.NewProduct(stock: 10))));

        using var second = await customer.GetAsync($"/api/v2/orders/{order.Id()}");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/orders/{order.Id()}");
        request.Headers.IfNoneMatch.Add(second.Headers.ETag!);
        using var first = await customer.SendAsync(request);
        first.StatusCode.ShouldBe(HttpStatusCode.NotModified);

        foreach (var api in (string[])["/api/v1", "/api/v2"])
        {
            using var invalid = await customer.PostAsJsonAsync($"{api}/orders", new { items = Array.Empty<object>() });
            var problem = await Expect(invalid, HttpStatusCode.UnprocessableEntity);
            problem.GetProperty("type").GetString().ShouldBe("urn:problem:invalid");
        }
    }

    [Fact]
    public async Task A_key_names_one_write_of_one_version()
    {
        var customer = await open.Shop.As(Roles.Customer);
        var body = Body(Line(await desk.NewProduct(stock: 10), 1));
        var key = Guid.NewGuid().ToString();

        using var first = await PostWith(key, customer, "/api/v1/orders", body);
        var order = await Expect(first, HttpStatusCode.Created);

        using var again = await PostWith(key, customer, "/api/v1/orders", body);
        (await Expect(again, HttpStatusCode.Created)).Id().ShouldBe(order.Id());
        again.Headers.GetValues("Idempotent-Replay").ShouldBe(["true"]);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        again.Headers.Contains("Deprecation").ShouldBeTrue();

        // An answer in the words of the other version, or a second order, would be wrong.
        using var other = await PostWith(key, customer, "/api/v2/orders", body);
        var problem = await Expect(other, HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("type").GetString().ShouldBe("urn:problem:idempotency-key-reused");
    }

    private static async Task<HttpResponseMessage> PostWith(string key, HttpClient client, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private static DateTimeOffset Midnight(int year) => new(year, 11, 21, 0, 0, 0, TimeSpan.Zero);
}
