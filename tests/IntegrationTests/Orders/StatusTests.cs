using System.Net;
using System.Text.Json;
using IntegrationTests.Shop;
using static IntegrationTests.Orders.OrderDesk;

namespace IntegrationTests.Orders;

/// <summary>Who sees an order, who changes it, and what can be made of it.</summary>
[Collection(ShopCollection.Name)]
public sealed class StatusTests(OpenShop open)
{
    private readonly OrderDesk desk = new(open.Shop);

    [Fact]
    public async Task The_order_follows_its_parcel()
    {
        var order = (await Place(await desk.Sales, Body(Line(await desk.NewProduct(stock: 1))))).Id();

        await desk.Deliver(order);

        var delivered = await desk.Order(order);
        string[] times = ["createdAt", "confirmedAt", "shippedAt", "deliveredAt"];
        times.Select(time => delivered.GetProperty(time).GetDateTimeOffset()).ShouldBeInOrder(SortDirection.Ascending);
        var status = await Get(await desk.Sales, $"/api/orders/{order}/status");
        status.Status().ShouldBe("delivered");
        status.Reason().ShouldBeNull();
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("shipped")]
    [InlineData("delivered")]
    public async Task People_can_only_cancel(string status)
    {
        var order = (await Place(await desk.Sales, Body(Line(await desk.NewProduct(stock: 1))))).Id();

        using var answer = await SetStatus(await desk.Sales, order, status);

        (await Expect(answer, HttpStatusCode.Conflict))
            .GetProperty("detail")
            .GetString()!
            .ShouldContain("allowed: cancelled");
    }

    [Fact]
    public async Task What_has_left_cannot_be_cancelled()
    {
        var order = (await Place(await desk.Sales, Body(Line(await desk.NewProduct(stock: 1))))).Id();
        await desk.Dispatch(order);

        using var answer = await SetStatus(await desk.Sales, order, "cancelled");

        (await Expect(answer, HttpStatusCode.Conflict))
            .GetProperty("detail")
            .GetString()!
            .ShouldContain("allowed: none");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("lost")]
    [InlineData("1")]
    public async Task A_status_that_there_is_not_is_named(string? status)
    {
        var order = (await Place(await desk.Sales, Body(Line(await desk.NewProduct(stock: 1))))).Id();

        using var answer = await SetStatus(await desk.Sales, order, status);

        (await Errors(answer)).ShouldBe(["status"]);
    }

    [Fact]
    public async Task To_strangers_an_order_does_not_exist()
    {
        var owner = await open.Shop.As(Roles.Customer);
        var stranger = await open.Shop.AsAnother(Roles.Customer);
        var order = (await Place(owner, Body(Line(await desk.NewProduct(stock: 1))))).Id();

        using var seen = await stranger.GetAsync(new Uri($"/api/orders/{order}", UriKind.Relative));
        using var status = await stranger.GetAsync(new Uri($"/api/orders/{order}/status", UriKind.Relative));
        using var cancelled = await SetStatus(stranger, order, "cancelled");
        using var returned = await Post(
            stranger,
            $"/api/orders/{order}/returns",
            new { items = Array.Empty<object>() }
        );
        using var unknown = await owner.GetAsync(new Uri($"/api/orders/{Guid.NewGuid()}", UriKind.Relative));

        HttpResponseMessage[] answers = [seen, status, cancelled, returned, unknown];
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Staff_see_an_order_and_only_sales_and_operators_cancel_it()
    {
        var owner = await open.Shop.As(Roles.Customer);
        var order = (await Place(owner, Body(Line(await desk.NewProduct(stock: 1))))).Id();
        var catalog = await open.Shop.As(Roles.Catalog);

        await Get(catalog, $"/api/orders/{order}");
        using var byCatalog = await SetStatus(catalog, order, "cancelled");
        using var byOperator = await SetStatus(await open.Shop.As(Roles.Operator), order, "cancelled");

        byCatalog.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        byOperator.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_order_has_an_etag()
    {
        var client = await open.Shop.As(Roles.Customer);
        var order = (await Place(client, Body(Line(await desk.NewProduct(stock: 1))))).Id();
        using var first = await client.GetAsync(new Uri($"/api/orders/{order}", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/orders/{order}");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await client.SendAsync(request);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task An_erased_customer_is_no_longer_in_orders_that_have_ended()
    {
        var client = await open.Shop.AsAnother(Roles.Customer);
        var placed = await Place(client, Body(Line(await desk.NewProduct(stock: 1))));
        await desk.Deliver(placed.Id());

        using var erased = await (await open.Shop.As(Roles.Operator)).DeleteAsync(
            new Uri($"/api/users/{placed.GetProperty("customerId").GetGuid()}", UriKind.Relative)
        );
        erased.IsSuccessStatusCode.ShouldBeTrue();

        var kept = await desk.Until(placed.Id(), seen => Name(seen) == "");
        kept.GetProperty("shipTo").GetProperty("country").GetString().ShouldBe("United Kingdom");
        kept.Pence("total").ShouldBe(250);
    }

    [Fact]
    public async Task An_erased_customer_goes_from_an_order_under_way_when_it_ends()
    {
        var client = await open.Shop.AsAnother(Roles.Customer);
        var placed = await Place(client, Body(Line(await desk.NewProduct(stock: 1))));
        var version = placed.GetProperty("version").GetInt32();

        using var erased = await (await open.Shop.As(Roles.Operator)).DeleteAsync(
            new Uri($"/api/users/{placed.GetProperty("customerId").GetGuid()}", UriKind.Relative)
        );
        var underWay = await desk.Until(placed.Id(), seen => seen.GetProperty("version").GetInt32() > version);
        Name(underWay).ShouldBe("Ada Lovelace");
        using var cancelled = await SetStatus(await desk.Sales, placed.Id(), "cancelled");

        Name(await Expect(cancelled, HttpStatusCode.OK)).ShouldBe("");
    }

    private static string? Name(JsonElement order) => order.GetProperty("shipTo").GetProperty("name").GetString();
}
