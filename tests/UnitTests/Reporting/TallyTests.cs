using Orders.Contracts;
using Platform.Messaging;
using Reporting;
using Reporting.Data;

namespace UnitTests.Reports;

public sealed class TallyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 30, 0, TimeSpan.Zero);
    private static readonly Guid Ada = Guid.Parse("01a20000-0000-7000-8000-000000000001");

    [Fact]
    public void An_order_counts_once_for_day_country_and_customer_and_for_each_product()
    {
        var rows = Counted(Confirmed(Ada, Noon, ("a", 2, 100), ("b", 1, 50), ("a", 1, 90)));

        Row(rows, SalesBy.Day, "2026-03-01").ShouldBe((1, 4, 340));
        Row(rows, SalesBy.Country, "France").ShouldBe((1, 4, 340));
        Row(rows, SalesBy.Customer, $"{Ada}").ShouldBe((1, 4, 340));
        Row(rows, SalesBy.Product, "a").ShouldBe((1, 3, 290));
        Row(rows, SalesBy.Product, "b").ShouldBe((1, 1, 50));
    }

    [Fact]
    public void The_day_is_that_of_utc()
    {
        var late = new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.FromHours(-2));

        Row(Counted(Confirmed(null, late, ("a", 1, 1))), SalesBy.Day, "2026-03-02").Orders.ShouldBe(1);
    }

    [Fact]
    public void Guests_and_who_was_erased_have_no_id()
    {
        Row(Counted(Confirmed(null, Noon, ("a", 1, 1))), SalesBy.Customer, "guest").Orders.ShouldBe(1);
        Row(Counted([Ada], Confirmed(Ada, Noon, ("a", 1, 1))), SalesBy.Customer, "erased").Orders.ShouldBe(1);
    }

    [Fact]
    public void A_cancelled_sale_and_a_return_are_counted_on_their_own_day_whichever_comes_first()
    {
        var sold = Confirmed(Ada, Noon, ("a", 3, 100));
        var items = sold.Items;
        var cancelled = new OrderCancelled(
            sold.OrderId,
            Ada,
            "",
            sold.Total,
            AfterConfirmation: true,
            Noon.AddDays(1),
            PlacedAt: Noon,
            Items: items,
            Country: "France"
        );
        var back = new OrderItem("a", 1, Money.Gbp(100));
        var returned = new OrderReturned(
            sold.OrderId,
            Guid.NewGuid(),
            [],
            Money.Gbp(100),
            Noon.AddDays(2),
            UserId: Ada,
            Country: "France",
            Lines: [back]
        );

        foreach (var rows in new[] { Counted(sold, cancelled, returned), Counted(returned, cancelled, sold) })
        {
            var products = rows.OfType<Sales>().Where(row => row.By is SalesBy.Product).OrderBy(row => row.Day);
            products
                .Select(row => (row.Sold, row.Cancelled, row.Returned, row.CancelledUnits, row.ReturnedUnits))
                .ShouldBe([(300, 0, 0, 0, 0), (0, 300, 0, 3, 0), (0, 0, 100, 0, 1)]);
        }
    }

    [Fact]
    public void Events_that_do_not_say_of_what_count_in_full()
    {
        var rows = Counted(
            new OrderReturned(Guid.NewGuid(), Guid.NewGuid(), [new ReturnedItem("a", 2)], Money.Gbp(70), Noon)
        );

        rows.OfType<Sales>()
            .Select(row => (row.By, row.Key, row.Returned))
            .ShouldBe([
                (SalesBy.Day, "2026-03-01", 70),
                (SalesBy.Country, "unknown", 70),
                (SalesBy.Customer, "guest", 70),
                (SalesBy.Product, "unknown", 70),
            ]);
    }

    [Fact]
    public void What_becomes_of_an_order_counts_for_the_hour_in_which_it_was_placed()
    {
        var placed = new OrderCreated(Guid.NewGuid(), null, [], Money.Gbp(1), Noon);
        var cancelled = new OrderCancelled(
            placed.OrderId,
            null,
            "out of stock",
            Money.Gbp(1),
            AfterConfirmation: false,
            Noon.AddHours(5),
            PlacedAt: Noon
        );

        var rows = Counted(placed, cancelled, Confirmed(null, Noon.AddHours(2), ("a", 1, 1)) with { PlacedAt = Noon });

        rows.OfType<OrderSteps>()
            .Select(row => (row.Hour, row.Step, row.Detail, row.Orders))
            .ShouldBe([
                (Noon.AddMinutes(-30), OrderStep.Placed, "", 1),
                (Noon.AddMinutes(-30), OrderStep.Cancelled, "out of stock", 1),
                (Noon.AddMinutes(-30), OrderStep.Confirmed, "10000000", 1),
            ]);
    }

    private static OrderConfirmed Confirmed(
        Guid? user,
        DateTimeOffset at,
        params (string Sku, int Quantity, long Pence)[] lines
    ) =>
        new(
            Guid.NewGuid(),
            user,
            [.. lines.Select(line => new OrderItem(line.Sku, line.Quantity, Money.Gbp(line.Pence)))],
            Money.Gbp(lines.Sum(line => line.Quantity * line.Pence)),
            "France",
            at,
            PlacedAt: at
        );

    private static List<object> Counted(params IEvent[] events) => Counted([], events);

    private static List<object> Counted(Guid[] erased, params IEvent[] events)
    {
        var tally = new Tally(1, erased);
        tally.Count(new News(events));
        return [.. tally.Rows];
    }

    private static (long Orders, long Units, long Sold) Row(IEnumerable<object> rows, SalesBy by, string key)
    {
        var row = rows.OfType<Sales>().Single(row => row.By == by && row.Key == key);
        return (row.Orders, row.Units, row.Sold);
    }
}
