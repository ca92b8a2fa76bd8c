using Orders;
using Orders.Contracts;
using Orders.Data;

namespace UnitTests.Orders;

public sealed class ReturnAllocationTests
{
    private static readonly Order Sold = new NewOrder(
        Guid.CreateVersion7(),
        null,
        Guid.CreateVersion7(),
        [new("A", 2, Money.Gbp(100)), new("B", 5, Money.Gbp(10)), new("A", 3, Money.Gbp(70))],
        new ShipTo("Ada", "1 High Street", "London", "N1", "United Kingdom"),
        "tok_visa"
    ).ToOrder(new StoppedClock().GetUtcNow());

    [Fact]
    public void Lines_of_one_sku_come_back_first_to_last_each_at_its_own_price()
    {
        var back = ReturnAllocation.Of(Sold, [], [new("A", 4)]);

        back.Lines.ShouldBe([new ReturnedLine(0, 2), new ReturnedLine(2, 2)]);
        back.Value.ShouldBe(Money.Gbp(2 * 100 + 2 * 70));
    }

    [Fact]
    public void What_has_come_back_before_is_not_taken_again()
    {
        var back = ReturnAllocation.Of(Sold, [Earlier([new("A", 3)])], [new("A", 1), new("B", 5)]);

        back.Lines.ShouldBe([new ReturnedLine(1, 5), new ReturnedLine(2, 1)]);
        back.Value.ShouldBe(Money.Gbp(5 * 10 + 70));
    }

    [Fact]
    public void A_refused_return_frees_its_own_pieces_and_no_others()
    {
        var refused = Earlier([new("A", 2)]);
        var open = Earlier([new("A", 2)], refused);
        refused.Refuse("closed", new StoppedClock().GetUtcNow());

        var back = ReturnAllocation.Of(Sold, [refused, open], [new("A", 3)]);

        back.Lines.ShouldBe([new ReturnedLine(0, 2), new ReturnedLine(2, 1)]);
        back.Value.ShouldBe(Money.Gbp(2 * 100 + 70));
    }

    [Fact]
    public void A_sku_that_is_named_twice_comes_back_once_with_the_sum()
    {
        ReturnAllocation.Of(Sold, [], [new("A", 1), new("A", 2)]).Items.ShouldBe([new ReturnedItem("A", 3)]);
    }

    [Fact]
    public void More_than_was_bought_is_refused_naming_the_line()
    {
        var refused = Should.Throw<Refused>(() => ReturnAllocation.Of(Sold, [], [new("B", 5), new("A", 6)]));

        refused.Status.ShouldBe(422);
        refused.Errors!.Keys.ShouldBe(["items[1].quantity"]);
    }

    [Fact]
    public void More_than_is_left_is_refused_also_within_one_request()
    {
        var refused = Should.Throw<Refused>(() =>
            ReturnAllocation.Of(Sold, [Earlier([new("A", 3)])], [new("A", 2), new("A", 1)])
        );

        refused.Errors!.Keys.ShouldBe(["items[1].quantity"]);
    }

    [Fact]
    public void What_is_not_in_the_order_is_refused_naming_the_line()
    {
        var refused = Should.Throw<Refused>(() => ReturnAllocation.Of(Sold, [], [new("a", 1)]));

        refused.Errors!.Keys.ShouldBe(["items[0].sku"]);
    }

    private static Return Earlier(IReadOnlyList<ReturnedItem> items, params Return[] before)
    {
        var back = ReturnAllocation.Of(Sold, before, items);
        return new Return
        {
            Id = Guid.CreateVersion7(),
            OrderId = Sold.Id,
            Lines = back.Lines,
            Items = back.Items,
            Value = back.Value,
            Reason = null,
            RequestedAt = new StoppedClock().GetUtcNow(),
        };
    }
}
