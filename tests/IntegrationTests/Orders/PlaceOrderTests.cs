using System.Net;
using System.Net.Http.Json;
using IntegrationTests.Shop;
using static IntegrationTests.Orders.OrderDesk;

namespace IntegrationTests.Orders;

[Collection(ShopCollection.Name)]
public sealed class PlaceOrderTests(OpenShop open)
{
    private readonly OrderDesk desk = new(open.Shop);

    [Fact]
    public async Task A_new_order_is_pending_with_an_id()
    {
        var sku = await desk.NewProduct(stock: 10, price: 255);
        using var answer = await Post(await open.Shop.As(Roles.Customer), "/api/orders", Body(Line(sku, 6)));

        var order = await Expect(answer, HttpStatusCode.Created);
        order.Status().ShouldBe("pending");
        order.Id().Version.ShouldBe(7);
        order.Pence("total").ShouldBe(6 * 255);
        order.GetProperty("customerId").GetGuid().ShouldNotBe(Guid.Empty);
        order.GetProperty("items")[0].GetProperty("quantity").GetInt32().ShouldBe(6);
        answer.Headers.Location!.ToString().ShouldBe($"/api/orders/{order.Id()}");
        answer.Headers.Contains("Preference-Applied").ShouldBeFalse();
    }

    [Fact]
    public async Task An_order_whose_stock_is_reserved_ends_confirmed()
    {
        var sku = await desk.NewProduct(stock: 10);
        using var answer = await Post(await open.Shop.As(Roles.Customer), "/api/orders", Body(Line(sku, 6)), Patience);

        var order = await Expect(answer, HttpStatusCode.Created);
        order.Status().ShouldBe("confirmed");
        answer.Headers.GetValues("Preference-Applied").ShouldBe(["wait"]);
        answer.Headers.Location!.ToString().ShouldBe($"/api/orders/{order.Id()}");
        (await desk.Payment(order.Id())).Pence("captured").ShouldBe(6 * 250);
        (await desk.Shipment(order.Id())).Status().ShouldBe("created");
        await desk.Until(order.Id(), () => desk.Stock(sku), stock => stock == (4, 0));
    }

    [Fact]
    public async Task Sales_names_the_price_and_the_customer()
    {
        var sku = await desk.NewProduct(stock: 10);
        var customer = await CustomerId();
        var body = Body(Line(sku, 2, price: 100), Line(sku, 1, price: 90));
        body["customerId"] = customer;

        var order = await Place(await desk.Sales, body);

        order.Status().ShouldBe("confirmed");
        order.Pence("total").ShouldBe(290);
        order.GetProperty("customerId").GetGuid().ShouldBe(customer);
    }

    [Fact]
    public async Task Sales_orders_for_a_guest()
    {
        var order = await Place(await desk.Sales, Body(Line(await desk.NewProduct(stock: 1))));

        order.GetProperty("customerId").GetString().ShouldBeNull();
    }

    [Fact]
    public async Task A_customer_names_neither_price_nor_somebody_else()
    {
        var sku = await desk.NewProduct(stock: 1);
        var client = await open.Shop.As(Roles.Customer);
        var forOther = Body(Line(sku));
        forOther["customerId"] = Guid.NewGuid();

        using var priced = await Post(client, "/api/orders", Body(Line(sku, 1, price: 1)));
        using var other = await Post(client, "/api/orders", forOther);

        (await Expect(priced, HttpStatusCode.Forbidden)).GetProperty("detail").GetString()!.ShouldContain("unitPrice");
        (await Expect(other, HttpStatusCode.Forbidden)).GetProperty("detail").GetString()!.ShouldContain("customerId");
    }

    [Fact]
    public async Task Sales_cannot_order_for_somebody_who_does_not_exist()
    {
        var body = Body(Line(await desk.NewProduct(stock: 1)));
        body["customerId"] = Guid.NewGuid();

        using var answer = await Post(await desk.Sales, "/api/orders", body);

        (await Errors(answer)).ShouldBe(["customerId"]);
    }

    [Fact]
    public async Task The_line_that_is_wrong_is_named()
    {
        var sku = await desk.NewProduct(stock: 1);
        var gone = await desk.NewProduct(stock: 1);
        using var deleted = await (await open.Shop.As(Roles.Catalog)).DeleteAsync(
            new Uri($"/api/products/{gone}", UriKind.Relative)
        );
        var client = await open.Shop.As(Roles.Customer);

        using var unknown = await Post(client, "/api/orders", Body(Line(sku), Line("no such thing"), Line(gone)));
        using var nothing = await Post(client, "/api/orders", Body(Line(sku, 0)));
        using var empty = await Post(client, "/api/orders", Body());

        (await Errors(unknown)).ShouldBe(["items[1].sku", "items[2].sku"]);
        (await Errors(nothing)).ShouldBe(["items[0].quantity"]);
        (await Errors(empty)).ShouldBe(["items"]);
    }

    [Fact]
    public async Task Two_thousand_lines_are_an_order_and_one_more_is_not()
    {
        var sku = await desk.NewProduct(stock: 2_000, price: 1);
        var lines = Enumerable.Repeat(Line(sku), 2_001).ToArray();

        using var tooMany = await Post(await desk.Sales, "/api/orders", Body(lines));
        var order = await Place(await desk.Sales, Body(lines[1..]));

        (await Errors(tooMany)).ShouldBe(["items"]);
        order.Status().ShouldBe("confirmed");
        order.Pence("total").ShouldBe(2_000);
    }

    [Fact]
    public async Task What_is_no_json_is_a_bad_request()
    {
        using var content = new StringContent("{\"items\": [", null, "application/json");
        using var answer = await (await desk.Sales).PostAsync(new Uri("/api/orders", UriKind.Relative), content);

        await Expect(answer, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Only_customers_and_sales_place_orders()
    {
        using var answer = await Post(await desk.Warehouse, "/api/orders", Body());

        await Expect(answer, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_same_key_places_one_order()
    {
        var sku = await desk.NewProduct(stock: 10);
        var client = await open.Shop.As(Roles.Customer);
        var key = $"{Guid.NewGuid()}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PlaceWithKey(client, sku, key)));

        answers.Distinct().Count().ShouldBe(1);
        await desk.Until(answers[0], order => order.Status() == "confirmed");
        await desk.Until(answers[0], () => desk.Stock(sku), stock => stock == (9, 0));
    }

    private static async Task<Guid> PlaceWithKey(HttpClient client, string sku, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/orders")
        {
            Content = JsonContent.Create(Body(Line(sku))),
            Headers = { { "Idempotency-Key", key }, { "Prefer", Patience } },
        };
        using var answer = await client.SendAsync(request);
        return (await Expect(answer, HttpStatusCode.Created)).Id();
    }

    private async Task<Guid> CustomerId()
    {
        using var created = await (await desk.Sales).PostAsJsonAsync(
            "/api/users",
            new { email = $"{Guid.NewGuid():n}@shop.example", name = "Ada" }
        );
        return (await Expect(created, HttpStatusCode.Created)).Id();
    }
}
