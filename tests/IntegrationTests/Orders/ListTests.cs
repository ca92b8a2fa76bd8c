using System.Net;
using System.Text.Json;
using IntegrationTests.Shop;
using static IntegrationTests.Orders.OrderDesk;

namespace IntegrationTests.Orders;

[Collection(ShopCollection.Name)]
public sealed class ListTests(OpenShop open)
{
    private readonly OrderDesk desk = new(open.Shop);

    [Fact]
    public async Task A_customer_lists_own_orders_newest_first_page_by_page()
    {
        var client = await open.Shop.AsAnother(Roles.Customer);
        var placed = await Placed(client, 5);

        var first = await Get(client, "/api/orders?limit=2");
        var second = await Get(client, $"/api/orders?limit=2&cursor={first.GetProperty("next").GetString()}");
        var third = await Get(client, $"/api/orders?limit=2&cursor={second.GetProperty("next").GetString()}");

        third.GetProperty("next").GetString().ShouldBeNull();
        Ids(first).Concat(Ids(second)).Concat(Ids(third)).ShouldBe(Enumerable.Reverse(placed));
        first.GetProperty("items")[0].GetProperty("lineCount").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Staff_list_everybodys_orders_and_those_of_a_status()
    {
        var client = await open.Shop.AsAnother(Roles.Customer);
        var placed = await Placed(client, 2);
        using var cancelled = await SetStatus(client, placed[0], "cancelled");

        Ids(await Get(await desk.Warehouse, "/api/orders?limit=200")).ShouldContain(placed[1]);
        Ids(await Get(client, "/api/orders?status=cancelled")).ShouldBe([placed[0]]);
        Ids(await Get(client, "/api/orders?status=confirmed")).ShouldBe([placed[1]]);
        Ids(await Get(await desk.Sales, "/api/orders?status=cancelled&limit=200")).ShouldContain(placed[0]);
    }

    [Fact]
    public async Task The_orders_of_a_user_are_for_the_user_and_for_staff()
    {
        var client = await open.Shop.AsAnother(Roles.Customer);
        var order = await Place(client, Body(Line(await desk.NewProduct(stock: 1))));
        var path = $"/api/orders/user/{order.GetProperty("customerId").GetGuid()}";

        using var stranger = await (await open.Shop.AsAnother(Roles.Customer)).GetAsync(
            new Uri(path, UriKind.Relative)
        );

        Ids(await Get(client, path)).ShouldBe([order.Id()]);
        Ids(await Get(await desk.Warehouse, path)).ShouldBe([order.Id()]);
        stranger.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_recent_orders_are_the_newest()
    {
        var client = await open.Shop.AsAnother(Roles.Customer);
        var placed = await Placed(client, 3);

        Ids(await Get(client, "/api/orders/recent?limit=2")).ShouldBe([placed[2], placed[1]]);
    }

    [Theory]
    [InlineData("status=lost", "status")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("cursor=x", "cursor")]
    public async Task What_is_wrong_with_a_question_is_named(string query, string member)
    {
        using var answer = await (await desk.Sales).GetAsync(new Uri($"/api/orders?{query}", UriKind.Relative));

        (await Errors(answer)).ShouldBe([member]);
    }

    private async Task<List<Guid>> Placed(HttpClient client, int count)
    {
        var sku = await desk.NewProduct(stock: count);
        var placed = new List<Guid>();
        for (var i = 0; i < count; i++)
            placed.Add((await Place(client, Body(Line(sku)))).Id());
        return placed;
    }

    private static IEnumerable<Guid> Ids(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(order => order.Id());
}
