using IntegrationTests.Shop;
using Inventory.Contracts;
using Orders.Contracts;

namespace IntegrationTests.Inventory;

[Collection(ShopCollection.Name)]
public sealed class ReservationTests(OpenShop open)
{
    private readonly StockRoom stock = new(open.Shop);
    private readonly Guid order = Guid.CreateVersion7();
    private readonly string sku = Guid.NewGuid().ToString("n");

    [Fact]
    public async Task Held_stock_is_not_available_and_is_held_once()
    {
        await stock.ReceiveAsync((sku, 10));

        (await stock.ReserveAsync(order, new(sku, 4), new(sku, 2))).ShouldBe(new StockReserved(order));
        (await stock.ReserveAsync(order, new(sku, 4), new(sku, 2))).ShouldBe(new StockReserved(order));

        (await stock.StockAsync(sku)).ShouldBe(new(sku, 10, 6, 4));
        await stock.ShouldBalanceAsync();
    }

    [Fact]
    public async Task All_items_are_held_or_none()
    {
        var (scarce, unknown) = (Guid.NewGuid().ToString("n"), Guid.NewGuid().ToString("n"));
        await stock.ReceiveAsync((sku, 10), (scarce, 5));

        var answer = await stock.ReserveAsync(order, new(sku, 1), new(scarce, 3), new(scarce, 3), new(unknown, 1));

        Shortage[] shortages = [new(scarce, 6, 5), new(unknown, 1, 0)];
        answer.ShouldBeOfType<StockReservationFailed>().Shortages.ShouldBe(shortages, ignoreOrder: true);
        (await stock.StockAsync(sku)).Reserved.ShouldBe(0);

        await stock.ReceiveAsync((scarce, 100), (unknown, 100));
        var again = await stock.ReserveAsync(order, new(sku, 1), new(scarce, 3), new(scarce, 3), new(unknown, 1));
        again.ShouldBeOfType<StockReservationFailed>().Shortages.ShouldBe(shortages, ignoreOrder: true);
        await stock.ShouldBalanceAsync();
    }

    [Fact]
    public async Task Orders_at_the_same_time_never_hold_more_than_there_is()
    {
        var other = Guid.NewGuid().ToString("n");
        await stock.ReceiveAsync((sku, 30), (other, 1_000));

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(_ => Task.Run(() => stock.ReserveAsync(Guid.CreateVersion7(), new(other, 1), new(sku, 1))))
        );

        answers.OfType<StockReserved>().Count().ShouldBe(30);
        (await stock.StockAsync(sku)).ShouldBe(new(sku, 30, 30, 0));
        (await stock.StockAsync(other)).Reserved.ShouldBe(30);
        await stock.ShouldBalanceAsync();
    }

    [Fact]
    public async Task What_is_released_is_available_again_and_is_not_held_anew()
    {
        await stock.ReceiveAsync((sku, 10));
        await stock.ReserveAsync(order, new StockItem(sku, 6));

        (await stock.ReleaseAsync(order)).ShouldBe(new(order));
        (await stock.ReleaseAsync(order)).ShouldBe(new(order));

        (await stock.StockAsync(sku)).ShouldBe(new(sku, 10, 0, 10));
        (await stock.ReserveAsync(order, new StockItem(sku, 6))).ShouldBeOfType<StockReservationFailed>();
        await stock.ShouldBalanceAsync();
    }

    [Fact]
    public async Task Released_before_it_was_reserved_it_is_never_held()
    {
        await stock.ReceiveAsync((sku, 10));
        (await stock.ReleaseAsync(order)).ShouldBe(new(order));
        (await stock.ReserveAsync(order, new StockItem(sku, 6))).ShouldBeOfType<StockReservationFailed>();
        (await stock.StockAsync(sku)).Reserved.ShouldBe(0);
    }

    [Fact]
    public async Task A_confirmed_order_is_a_sale_once()
    {
        await stock.ReceiveAsync((sku, 10));
        await stock.ReserveAsync(order, new StockItem(sku, 6));

        await stock.ConfirmAsync(order);
        (await stock.StockAsync(sku)).ShouldBe(new(sku, 4, 0, 4));
        (await stock.ReserveAsync(order, new StockItem(sku, 6))).ShouldBe(new StockReserved(order));

        await stock.ConfirmAsync(order);
        (await stock.StockAsync(sku)).ShouldBe(new(sku, 4, 0, 4));
        await stock.ShouldBalanceAsync();
    }

    [Fact]
    public async Task A_sale_that_is_undone_puts_back_what_has_not_come_back_before()
    {
        await stock.ReceiveAsync((sku, 10));
        await stock.ReserveAsync(order, new StockItem(sku, 6));
        await stock.ConfirmAsync(order);
        await stock.ReturnAsync(order, Guid.CreateVersion7(), new ReturnedItem(sku, 2));
        (await stock.StockAsync(sku)).OnHand.ShouldBe(6);

        await stock.ReleaseAsync(order);
        await stock.ReleaseAsync(order);

        (await stock.StockAsync(sku)).ShouldBe(new(sku, 10, 0, 10));
        await stock.ShouldBalanceAsync();
    }

    [Fact]
    public async Task A_return_is_put_back_once_and_told_of_once()
    {
        await stock.ReceiveAsync((sku, 10));
        await stock.ReserveAsync(order, new StockItem(sku, 6));
        await stock.ConfirmAsync(order);
        var returned = Guid.CreateVersion7();

        var first = await stock.ReturnAsync(order, returned, new ReturnedItem(sku, 2));
        var again = await stock.ReturnAsync(order, returned, new ReturnedItem(sku, 2));

        first.Sent.SingleMessage<StockReturned>().ShouldBe(new(order, returned));
        again.Sent.MessagesOf<StockReturned>().ShouldBeEmpty();
        (await stock.StockAsync(sku)).ShouldBe(new(sku, 6, 0, 6));
        await stock.ShouldBalanceAsync();
    }

    [Fact]
    public async Task An_order_may_have_two_thousand_lines()
    {
        var items = Enumerable.Range(0, 2_000).Select(i => (Sku: $"{sku}-{i % 1_500}", Quantity: 1)).ToArray();
        await stock.ReceiveAsync(items);

        await stock.ReserveAsync(order, [.. items.Select(item => new StockItem(item.Sku, item.Quantity))]);
        (await stock.StockAsync($"{sku}-0")).ShouldBe(new($"{sku}-0", 2, 2, 0));

        await stock.ConfirmAsync(order);
        (await stock.StockAsync($"{sku}-1499")).ShouldBe(new($"{sku}-1499", 0, 0, 0));
        await stock.ShouldBalanceAsync();
    }
}
