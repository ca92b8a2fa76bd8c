using Inventory;
using Inventory.Contracts;
using Inventory.Data;

namespace UnitTests.Inventory;

public sealed class StockLevelTests
{
    private static readonly Guid Order = Guid.CreateVersion7();
    private static readonly DateTimeOffset Noon = new(2010, 12, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly StockItem Six = new("85123A", 6);

    [Fact]
    public void Held_stock_is_on_hand_and_not_available()
    {
        var level = Received(10, Movement.Held(Six, Order, Noon));
        (level.OnHand, level.Reserved, level.Available).ShouldBe((10, 6, 4));
    }

    [Fact]
    public void Sold_stock_is_gone()
    {
        var level = Received(10, Movement.Held(Six, Order, Noon), Movement.Sold(Six, Order, Noon));
        (level.OnHand, level.Reserved, level.Available).ShouldBe((4, 0, 4));
    }

    [Fact]
    public void What_is_let_go_put_back_or_returned_is_available_again()
    {
        var level = Received(10, Movement.Held(Six, Order, Noon), Movement.LetGo(Six, Order, Noon));
        level.Available.ShouldBe(10);

        level = Received(
            10,
            Movement.Held(Six, Order, Noon),
            Movement.Sold(Six, Order, Noon),
            Movement.PutBack(Six, Order, Noon)
        );
        level.Available.ShouldBe(10);

        level = Received(
            10,
            Movement.Held(Six, Order, Noon),
            Movement.Sold(Six, Order, Noon),
            Movement.Returned(new("85123A", 1), Order, Guid.CreateVersion7(), Noon)
        );
        level.Available.ShouldBe(5);
    }

    [Fact]
    public void Nothing_makes_available_negative()
    {
        var level = Received(5);
        Should.Throw<InvalidOperationException>(() => level.Apply(Movement.Held(Six, Order, Noon)));
        Should.Throw<InvalidOperationException>(() => level.Apply(Movement.Sold(Six, Order, Noon)));
        Should.Throw<InvalidOperationException>(() => level.Apply(Movement.LetGo(Six, Order, Noon)));
        (level.OnHand, level.Reserved).ShouldBe((5, 0));
    }

    [Fact]
    public void A_sku_that_repeats_is_summed_and_items_are_sorted()
    {
        StockItems
            .SummedBySku([new("b", 1), new("B", 2), new("a", 3), new("b", 4)])
            .ShouldBe([new("B", 2), new("a", 3), new("b", 5)]);
    }

    [Fact]
    public void Quantities_below_one_and_sums_beyond_counting_are_no_stock()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => StockItems.SummedBySku([new("a", 0)]));
        Should.Throw<OverflowException>(() => StockItems.SummedBySku([new("a", int.MaxValue), new("a", 1)]));
    }

    private static StockLevel Received(int quantity, params Movement[] movements)
    {
        var level = new StockLevel { Sku = "85123A" };
        level.Apply(Movement.Received(new Receipt("85123A", quantity, "delivery 1"), Noon));
        foreach (var movement in movements)
            level.Apply(movement);
        return level;
    }
}
