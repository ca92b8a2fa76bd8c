using System.Net;
using IntegrationTests.Shop;
using static IntegrationTests.Orders.OrderDesk;

namespace IntegrationTests.Orders;

/// <summary>Whatever fails, an order ends, and what had been done for it is undone.</summary>
[Collection(ShopCollection.Name)]
public sealed class UndoingTests(OpenShop open)
{
    private readonly OrderDesk desk = new(open.Shop);

    [Fact]
    public async Task Without_stock_an_order_is_cancelled_and_nothing_is_held()
    {
        var (plenty, scarce) = (await desk.NewProduct(stock: 10), await desk.NewProduct(stock: 1));

        var order = await Place(await desk.Sales, Body(Line(plenty, 2), Line(scarce, 2)));

        order.Status().ShouldBe("cancelled");
        order.Reason().ShouldBe("out of stock");
        (await desk.Stock(plenty)).ShouldBe((10, 0));
        (await desk.Stock(scarce)).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("tok_declined")]
    [InlineData("tok_insufficient_funds")]
    public async Task A_payment_that_fails_releases_the_stock(string token)
    {
        var sku = await desk.NewProduct(stock: 10);

        var order = await Place(await desk.Sales, PaidWith(token, Line(sku, 2)));

        order.Status().ShouldBe("cancelled");
        order.Reason().ShouldNotBeNullOrEmpty();
        (await desk.Stock(sku)).ShouldBe((10, 0));
    }

    [Theory]
    [InlineData("tok_unavailable_once")]
    [InlineData("tok_timeout_once")]
    public async Task A_payment_that_works_at_the_second_attempt_is_charged_once(string token)
    {
        var sku = await desk.NewProduct(stock: 10);

        var order = await Place(await desk.Sales, PaidWith(token, Line(sku, 2)));

        order.Status().ShouldBe("confirmed");
        (await desk.Payment(order.Id())).Pence("captured").ShouldBe(500);
    }

    [Fact]
    public async Task A_shipment_that_is_refused_refunds_and_releases()
    {
        var sku = await desk.NewProduct(stock: 10);
        var body = Body(Line(sku, 2));
        body["shipTo"] = ShipTo("Antarctica");

        var order = await Place(await desk.Sales, body);

        order.Status().ShouldBe("cancelled");
        order.Reason()!.ShouldContain("Antarctica");
        var payment = await desk.Payment(order.Id());
        payment.Pence("refunded").ShouldBe(payment.Pence("captured"));
        (await desk.Stock(sku)).ShouldBe((10, 0));
    }

    [Fact]
    public async Task Cancelling_a_confirmed_order_gives_money_and_stock_back()
    {
        var sku = await desk.NewProduct(stock: 10);
        var order = (await Place(await desk.Sales, Body(Line(sku, 2)))).Id();

        using var answer = await SetStatus(await desk.Sales, order, "cancelled");

        var cancelled = await Expect(answer, HttpStatusCode.OK);
        cancelled.Status().ShouldBe("cancelled");
        cancelled.Reason().ShouldBe("cancelled by the shop");
        cancelled.GetProperty("confirmedAt").GetString().ShouldNotBeNull();
        (await desk.Shipment(order)).Status().ShouldBe("cancelled");
        (await desk.Payment(order)).Pence("refunded").ShouldBe(500);
        (await desk.Stock(sku)).ShouldBe((10, 0));
    }

    [Fact]
    public async Task Cancelling_again_changes_nothing()
    {
        var client = await open.Shop.As(Roles.Customer);
        var order = (await Place(client, Body(Line(await desk.NewProduct(stock: 1))))).Id();
        using var first = await SetStatus(client, order, "cancelled");
        using var second = await SetStatus(client, order, "cancelled");

        (await Expect(second, HttpStatusCode.OK)).Reason().ShouldBe("cancelled by the customer");
    }

    [Fact]
    public async Task A_shipment_that_the_warehouse_cancels_undoes_the_order()
    {
        var sku = await desk.NewProduct(stock: 10);
        var order = (await Place(await desk.Sales, Body(Line(sku, 2)))).Id();

        using var moved = await desk.MoveShipment(order, "cancelled");
        var cancelled = await desk.Until(order, seen => seen.Status() == "cancelled");

        cancelled.Reason().ShouldBe("cancelled by the warehouse");
        (await desk.Payment(order)).Pence("refunded").ShouldBe(500);
        (await desk.Stock(sku)).ShouldBe((10, 0));
    }

    [Fact]
    public async Task A_cancel_that_races_the_dispatch_ends_one_way_or_the_other()
    {
        var sku = await desk.NewProduct(stock: 12);
        var orders = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(async _ => (await Place(await desk.Sales, Body(Line(sku)))).Id())
        );

        var shipped = await Task.WhenAll(orders.Select(Race));

        await desk.Until(orders[0], () => desk.Stock(sku), stock => stock == (12 - shipped.Count(won => won), 0));
    }

    // True when the dispatch won.
    private async Task<bool> Race(Guid order)
    {
        var sales = await desk.Sales;
        var dispatching = desk.MoveShipment(order, "dispatched");
        using var cancelled = await SetStatus(sales, order, "cancelled");
        using var dispatched = await dispatching;

        var won = dispatched.StatusCode == HttpStatusCode.OK;
        cancelled.StatusCode.ShouldBe(won ? HttpStatusCode.Conflict : HttpStatusCode.OK);
        (await desk.Order(order)).Status().ShouldBe(won ? "shipped" : "cancelled");
        (await desk.Shipment(order)).Status().ShouldBe(won ? "dispatched" : "cancelled");
        (await desk.Payment(order)).Pence("refunded").ShouldBe(won ? 0 : 250);
        return won;
    }

    [Fact]
    public async Task A_payment_that_takes_too_long_is_undone()
    {
        await using var shop = await ShopHost.StartAsync(
            new ShopOptions
            {
                Settings = new Dictionary<string, string>
                {
                    ["Orders:StepTimeout"] = "00:00:00.5",
                    ["Payments:Provider:Latency"] = "00:00:01.5",
                },
            }
        );
        var slow = new OrderDesk(shop);
        var sku = await slow.NewProduct(stock: 10);

        var order = await Place(await slow.Sales, Body(Line(sku, 2)));

        order.Status().ShouldBe("cancelled");
        order.Reason()!.ShouldContain("in time");
        var payment = await slow.Payment(order.Id());
        payment.Pence("refunded").ShouldBe(payment.Pence("captured"));
        (await slow.Stock(sku)).ShouldBe((10, 0));
    }
}
