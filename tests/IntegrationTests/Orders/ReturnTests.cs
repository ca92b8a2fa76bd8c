using System.Net;
using IntegrationTests.Shop;
using static IntegrationTests.Orders.OrderDesk;

namespace IntegrationTests.Orders;

[Collection(ShopCollection.Name)]
public sealed class ReturnTests(OpenShop open)
{
    private readonly OrderDesk desk = new(open.Shop);

    [Fact]
    public async Task What_comes_back_is_refunded_line_by_line_and_put_into_stock()
    {
        var sku = await desk.NewProduct(stock: 10);
        var order = await Dispatched(Body(Line(sku, 2, price: 100), Line(sku, 3, price: 70)));

        using var answer = await Return(order, 4, sku);
        var goods = await Expect(answer, HttpStatusCode.Created);

        goods.Status().ShouldBe("completed");
        goods.Pence("value").ShouldBe(2 * 100 + 2 * 70);
        (await desk.Payment(order)).Pence("refunded").ShouldBe(340);
        var seen = await desk.Order(order);
        seen.Pence("returned").ShouldBe(340);
        seen.GetProperty("returns")[0].Id().ShouldBe(goods.Id());
        await desk.Until(order, () => desk.Stock(sku), stock => stock == (9, 0));
    }

    [Fact]
    public async Task What_was_free_comes_back_as_free()
    {
        var sku = await desk.NewProduct(stock: 10);
        var order = await Dispatched(Body(Line(sku, 1, price: 0), Line(sku, 1, price: 70)));

        using var answer = await Return(order, 1, sku);
        var goods = await Expect(answer, HttpStatusCode.Created);

        goods.Status().ShouldBe("completed");
        goods.Pence("value").ShouldBe(0);
        await desk.Until(order, () => desk.Stock(sku), stock => stock == (9, 0));
    }

    [Fact]
    public async Task A_return_is_requested_at_first()
    {
        var sku = await desk.NewProduct(stock: 1);
        var order = await Dispatched(Body(Line(sku)));

        using var answer = await Return(order, 1, sku, prefer: null);

        var goods = await Expect(answer, HttpStatusCode.Created);
        goods.Status().ShouldBe("requested");
        goods.GetProperty("reason").GetString().ShouldBe("too small");
        answer.Headers.Location!.ToString().ShouldBe($"/api/orders/{order}");
        await desk.Until(order, seen => seen.Pence("returned") == 250);
    }

    [Fact]
    public async Task No_more_comes_back_than_was_bought()
    {
        var sku = await desk.NewProduct(stock: 3);
        var order = await Dispatched(Body(Line(sku, 3)));

        using var first = await Return(order, 2, sku);
        using var tooMany = await Return(order, 2, sku);
        using var rest = await Return(order, 1, sku);
        using var nothing = await Return(order, 1, sku);

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Errors(tooMany)).ShouldBe(["items[0].quantity"]);
        rest.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Errors(nothing)).ShouldBe(["items[0].quantity"]);
    }

    [Fact]
    public async Task Of_returns_at_the_same_time_no_more_are_taken_than_was_bought()
    {
        var sku = await desk.NewProduct(stock: 3);
        var order = await Dispatched(Body(Line(sku, 3)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Return(order, 1, sku)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(3);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity).ShouldBe(3);
        (await desk.Payment(order)).Pence("refunded").ShouldBe(750);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Before_it_has_left_nothing_can_be_returned()
    {
        var sku = await desk.NewProduct(stock: 1);
        var order = (await Place(await desk.Sales, Body(Line(sku)))).Id();

        using var answer = await Return(order, 1, sku);

        await Expect(answer, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_refund_that_is_refused_undoes_the_return()
    {
        var sku = await desk.NewProduct(stock: 1);
        var order = await Dispatched(PaidWith("tok_no_refund", Line(sku)));

        using var first = await Return(order, 1, sku);
        using var second = await Return(order, 1, sku);

        var goods = await Expect(first, HttpStatusCode.Created);
        goods.Status().ShouldBe("refused");
        goods.GetProperty("refusal").GetString().ShouldNotBeNullOrEmpty();
        (await Expect(second, HttpStatusCode.Created)).Status().ShouldBe("refused");
        (await desk.Order(order)).Pence("returned").ShouldBe(0);
        (await desk.Stock(sku)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task What_is_wrong_with_a_return_is_named()
    {
        var sku = await desk.NewProduct(stock: 1);
        var order = await Dispatched(Body(Line(sku)));
        var path = $"/api/orders/{order}/returns";
        var tooLong = new string('x', 501);

        using var empty = await Post(await desk.Sales, path, new { items = Array.Empty<object>() });
        using var none = await Post(await desk.Sales, path, new { items = new[] { Line(sku, 0) } });
        using var other = await Post(await desk.Sales, path, new { items = new[] { Line("something else") } });
        using var wordy = await Post(await desk.Sales, path, new { items = new[] { Line(sku) }, reason = tooLong });

        (await Errors(empty)).ShouldBe(["items"]);
        (await Errors(none)).ShouldBe(["items[0].quantity"]);
        (await Errors(other)).ShouldBe(["items[0].sku"]);
        (await Errors(wordy)).ShouldBe(["reason"]);
    }

    [Fact]
    public async Task The_warehouse_sees_orders_but_takes_nothing_back()
    {
        var sku = await desk.NewProduct(stock: 1);
        var order = await Dispatched(Body(Line(sku)));

        using var answer = await Post(
            await desk.Warehouse,
            $"/api/orders/{order}/returns",
            new { items = new[] { Line(sku) } }
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<Guid> Dispatched(object body)
    {
        var order = await Place(await desk.Sales, body);
        order.Status().ShouldBe("confirmed", order.ToString());
        await desk.Dispatch(order.Id());
        return order.Id();
    }

    private async Task<HttpResponseMessage> Return(Guid order, int quantity, string sku, string? prefer = Patience) =>
        await Post(
            await desk.Sales,
            $"/api/orders/{order}/returns",
            new { items = new[] { Line(sku, quantity) }, reason = "too small" },
            prefer
        );
}
