using System.Globalization;
using System.Net;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Orders.Data;
using Platform.Data;
using static IntegrationTests.Orders.OrderDesk;

namespace IntegrationTests.Orders;

[Collection(ShopCollection.Name)]
public sealed class DetailsTests(OpenShop open)
{
    private readonly OrderDesk desk = new(open.Shop);

    [Fact]
    public async Task They_say_everything_about_an_order_at_once()
    {
        var sku = await desk.NewProduct(stock: 5);
        var order = (await Place(await desk.Sales, Body(Line(sku, 2), Line(sku, 3, price: 70)))).Id();
        await desk.Deliver(order);
        using var returned = await Post(
            await desk.Sales,
            $"/api/orders/{order}/returns",
            new { items = new[] { new { sku, quantity = 1 } } },
            Patience
        );
        await Expect(returned, HttpStatusCode.Created);

        var details = await Latest(order);

        details.Status().ShouldBe("delivered");
        details.GetProperty("customer").GetProperty("name").GetString().ShouldBe("Ada Lovelace");
        var line = details.GetProperty("lines")[1];
        (line.GetProperty("sku").GetString(), line.GetProperty("name").GetString()).ShouldBe((sku, "A thing"));
        (line.GetProperty("quantity").GetInt32(), line.Pence("total")).ShouldBe((3, 210));
        details.Pence("total").ShouldBe(710);
        var payment = details.GetProperty("payment");
        (payment.Status(), payment.Pence("captured"), payment.Pence("refunded")).ShouldBe(
            ("partly-refunded", 710, 250)
        );
        var shipment = details.GetProperty("shipment");
        shipment.Status().ShouldBe("delivered");
        shipment.GetProperty("country").GetString().ShouldBe("United Kingdom");
        var tracking = (await desk.Shipment(order)).GetProperty("trackingNumber").GetString();
        shipment.GetProperty("trackingNumber").GetString().ShouldBe(tracking);
        History(details).ShouldBe(["created", "confirmed", "shipped", "delivered", "return.requested", "returned"]);
        details.GetProperty("history")[5].GetProperty("note").GetString().ShouldBe($"1 × {sku}");
        details.GetProperty("asOf").ShouldBe(details.GetProperty("history")[5].GetProperty("at"), Same);
    }

    [Fact]
    public async Task Who_has_written_reads_what_was_written()
    {
        var sku = await desk.NewProduct(stock: 20);
        for (var i = 0; i < 20; i++)
        {
            var order = (await Place(await desk.Sales, Body(Line(sku)))).Id();
            (await Latest(order)).Status().ShouldBe("confirmed");
        }
    }

    [Fact]
    public async Task An_order_that_was_undone_says_what_became_of_the_money()
    {
        var sku = await desk.NewProduct(stock: 1);
        var declined = (await Place(await desk.Sales, PaidWith("tok_declined", Line(sku)))).Id();
        var cancelled = (await Place(await desk.Sales, Body(Line(sku)))).Id();
        using var changed = await SetStatus(await desk.Sales, cancelled, "cancelled");
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);

        var (first, second) = (await Latest(declined), await Latest(cancelled));

        (first.Status(), first.GetProperty("payment").Status()).ShouldBe(("cancelled", "none"));
        (second.Status(), second.GetProperty("payment").Status()).ShouldBe(("cancelled", "refunded"));
        second.Reason().ShouldBe("cancelled by the shop");
        second.GetProperty("payment").Pence("refunded").ShouldBe(250);
        History(second).ShouldBe(["created", "confirmed", "cancelled"]);
    }

    [Fact]
    public async Task Others_do_not_see_them_and_no_version_is_waited_for_that_is_not_there()
    {
        var sku = await desk.NewProduct(stock: 1);
        var order = (await Place(await desk.Sales, Body(Line(sku)))).Id();
        var path = new Uri($"/api/orders/{order}/details", UriKind.Relative);

        using var unseen = await (await open.Shop.As(Roles.Customer)).GetAsync(path);
        using var tooNew = await (await desk.Sales).GetAsync(new Uri($"{path}?min-version=99", UriKind.Relative));

        unseen.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Errors(tooNew)).ShouldBe(["min-version"]);
    }

    [Fact]
    public async Task They_are_made_anew_from_the_events_while_the_shop_runs()
    {
        var sku = await desk.NewProduct(stock: 200);
        var orders = new List<Guid>();
        // More than one page.
        for (var i = 0; i < 60; i++)
            orders.Add((await Place(await desk.Sales, Body(Line(sku)))).Id());
        await desk.Dispatch(orders[0]);
        var before = new[] { await Latest(orders[0]), await Latest(orders[59]) };
        var database = open.Shop.Services.GetRequiredService<ModuleDatabase<OrdersDbContext>>();
        await using (var transaction = await database.BeginWriteAsync())
        {
            await transaction.Prepared(TestDatabase.Sql(database, "DELETE FROM [details]")).ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }

        var boss = await open.Shop.As(Roles.Operator);
        using var accepted = await boss.PostAsync(new Uri("/api/orders/details/rebuild", UriKind.Relative), null);
        await Expect(accepted, HttpStatusCode.Accepted);
        var meanwhile = (await Place(await desk.Sales, Body(Line(sku)))).Id();
        var done = await desk.Until(
            meanwhile,
            () => Get(boss, "/api/orders/details/rebuild"),
            rebuild => rebuild.GetProperty("state").GetString() == "done"
        );

        done.GetProperty("orders").GetInt64().ShouldBeGreaterThanOrEqualTo(60);
        (await Latest(orders[0])).ShouldBe(before[0], Same);
        (await Latest(orders[59])).ShouldBe(before[1], Same);
        (await Latest(meanwhile)).Status().ShouldBe("confirmed");
    }

    private static readonly EqualityComparer<JsonElement> Same = EqualityComparer<JsonElement>.Create(
        JsonElement.DeepEquals
    );

    // At the version that the order has now.
    private async Task<JsonElement> Latest(Guid order)
    {
        var version = (await desk.Order(order)).GetProperty("version").GetInt32();
        return await Get(
            await desk.Sales,
            string.Create(CultureInfo.InvariantCulture, $"/api/orders/{order}/details?min-version={version}")
        );
    }

    private static IEnumerable<string?> History(JsonElement details) =>
        details.GetProperty("history").EnumerateArray().Select(one => one.GetProperty("what").GetString());
}
