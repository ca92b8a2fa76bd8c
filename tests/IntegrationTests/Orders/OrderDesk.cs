using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Platform.Messaging;

namespace IntegrationTests.Orders;

/// <summary>What people do around orders, over HTTP.</summary>
internal sealed class OrderDesk(ShopHost shop)
{
    public const string Patience = "wait=30";

    public Task<HttpClient> Sales => shop.As(Roles.Sales);

    public Task<HttpClient> Warehouse => shop.As(Roles.Warehouse);

    /// <summary>A product of its own, with stock.</summary>
    public async Task<string> NewProduct(int stock, long price = 250)
    {
        var sku = $"{Guid.NewGuid():n}";
        var catalog = await shop.As(Roles.Catalog);
        var product = new
        {
            sku,
            name = "A thing",
            price = Money.Gbp(price),
        };
        using var created = await catalog.PostAsJsonAsync("/api/products", product);
        await Expect(created, HttpStatusCode.Created);
        if (stock > 0)
        {
            var receipt = new { quantity = stock, reference = "delivery" };
            using var received = await (await Warehouse).PostAsJsonAsync($"/api/inventory/{sku}/receipts", receipt);
            received.IsSuccessStatusCode.ShouldBeTrue(await received.Content.ReadAsStringAsync());
        }

        return sku;
    }

    public static object Line(string sku, int quantity = 1, long? price = null) =>
        price is { } own
            ? new
            {
                sku,
                quantity,
                unitPrice = Money.Gbp(own),
            }
            : new { sku, quantity };

    public static Dictionary<string, object?> Body(params object[] items) =>
        new()
        {
            ["items"] = items,
            ["payment"] = new { method = "card", token = "tok_visa" },
            ["shipTo"] = ShipTo("United Kingdom"),
        };

    public static object ShipTo(string country) =>
        new
        {
            name = "Ada Lovelace",
            line1 = "1 High Street",
            city = "London",
            postalCode = "N1 1AA",
            country,
        };

    public static Dictionary<string, object?> PaidWith(string token, params object[] items)
    {
        var body = Body(items);
        body["payment"] = new { method = "card", token };
        return body;
    }

    public static async Task<HttpResponseMessage> Post(
        HttpClient client,
        string path,
        object body,
        string? prefer = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (prefer is not null)
            request.Headers.Add("Prefer", prefer);
        return await client.SendAsync(request);
    }

    /// <summary>An order that has been confirmed or cancelled.</summary>
    public static async Task<JsonElement> Place(HttpClient client, object body)
    {
        using var answer = await Post(client, "/api/orders", body, Patience);
        return await Expect(answer, HttpStatusCode.Created);
    }

    public static async Task<JsonElement> Expect(HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, body);
        return JsonElement.Parse(body);
    }

    /// <summary>The members that a refused request is told about.</summary>
    public static async Task<string[]> Errors(HttpResponseMessage answer)
    {
        var problem = await Expect(answer, HttpStatusCode.UnprocessableEntity);
        return [.. problem.GetProperty("errors").EnumerateObject().Select(error => error.Name)];
    }

    public async Task<JsonElement> Order(Guid id) => await Get(await Sales, $"/api/orders/{id}");

    public async Task<JsonElement> Payment(Guid order) =>
        (await Get(await Sales, $"/api/payments?orderId={order}")).GetProperty("items")[0];

    public async Task<JsonElement> Shipment(Guid order) =>
        (await Get(await Warehouse, $"/api/shipments?orderId={order}")).GetProperty("items")[0];

    public async Task<(int OnHand, int Reserved)> Stock(string sku)
    {
        var level = await Get(await Warehouse, $"/api/inventory/{sku}");
        return (level.GetProperty("onHand").GetInt32(), level.GetProperty("reserved").GetInt32());
    }

    public async Task<HttpResponseMessage> MoveShipment(Guid order, string status)
    {
        var shipment = (await Shipment(order)).GetProperty("id").GetGuid();
        return await (await Warehouse).PutAsJsonAsync($"/api/shipments/{shipment}/status", new { status });
    }

    /// <summary>Dispatches the order, and waits until it has heard of that.</summary>
    public async Task Dispatch(Guid order)
    {
        using var moved = await MoveShipment(order, "dispatched");
        await Expect(moved, HttpStatusCode.OK);
        await Until(order, seen => seen.Status() == "shipped");
    }

    public async Task Deliver(Guid order)
    {
        await Dispatch(order);
        using var moved = await MoveShipment(order, "delivered");
        await Expect(moved, HttpStatusCode.OK);
        await Until(order, seen => seen.Status() == "delivered");
    }

    public static Task<HttpResponseMessage> SetStatus(HttpClient client, Guid order, string? status) =>
        client.PutAsJsonAsync($"/api/orders/{order}/status", new { status });

    public Task<JsonElement> Until(Guid order, Predicate<JsonElement> seen) => Until(order, () => Order(order), seen);

    /// <summary>Looks again after each event of the order, for half a minute at most.</summary>
    public async Task<T> Until<T>(Guid order, Func<Task<T>> look, Predicate<T> seen)
    {
        using var changes = shop.Services.GetRequiredService<LiveEvents>().Listen(order.ToString());
        for (var looks = 0; ; looks++)
        {
            var now = await look();
            if (seen(now))
                return now;
            looks.ShouldBeLessThan(150, $"{now}");
            await changes.NextAsync(TimeSpan.FromMilliseconds(200));
        }
    }

    public static async Task<JsonElement> Get(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await Expect(answer, HttpStatusCode.OK);
    }
}

internal static class OrderJson
{
    public static Guid Id(this JsonElement order) => order.GetProperty("id").GetGuid();

    public static string? Status(this JsonElement order) => order.GetProperty("status").GetString();

    public static string? Reason(this JsonElement order) => order.GetProperty("reason").GetString();

    public static long Pence(this JsonElement thing, string member) =>
        thing.GetProperty(member).GetProperty("amount").GetInt64();
}
