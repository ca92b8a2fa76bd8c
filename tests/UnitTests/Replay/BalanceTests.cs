using Replay.Balance;
using Replay.Invoices;
using Replay.Phases;
using Replay.Shop;

namespace UnitTests.Replaying;

public sealed class BalanceTests
{
    [Fact]
    public void Stock_closes_when_every_piece_is_accounted_for() => Stock().Differences().ShouldBeEmpty();

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void One_piece_off_names_the_sku(long onHand)
    {
        var stock = Stock();
        stock.OnHand = onHand;

        stock.Differences().ShouldHaveSingleItem().ShouldStartWith("sku 85123A:");
    }

    [Fact]
    public void Stock_that_stays_reserved_is_off()
    {
        var stock = Stock();
        stock.Reserved = 1;

        stock.Differences().ShouldHaveSingleItem().ShouldContain("reserved");
    }

    [Fact]
    public void The_opening_is_what_was_there_before_any_part_of_the_run()
    {
        var resumed = new StockAccount("85123A")
        {
            OnHandAtStart = 13,
            ReceivedEarlier = 10,
            SoldEarlier = 3,
            ReturnedEarlier = 1,
        };

        resumed.Opening.ShouldBe(5);
    }

    [Fact]
    public void An_order_closes_with_what_came_back_of_it()
    {
        var account = Account("delivered", captured: 1_000, refunded: 300, returned: 300);

        account.Differences().ShouldBeEmpty();
        account.Confirmed.ShouldBe(1_000);
    }

    [Fact]
    public void An_order_cancelled_after_it_was_confirmed_closes_with_all_its_money_back()
    {
        var account = Account("cancelled", captured: 1_000, refunded: 1_000, confirmedAt: DateTimeOffset.UnixEpoch);

        account.Differences().ShouldBeEmpty();
        account.Cancelled.ShouldBe(1_000);
        account.IsSold.ShouldBeFalse();
    }

    [Fact]
    public void An_order_that_was_never_confirmed_stands_for_nothing()
    {
        var account = Account("cancelled", captured: 0, refunded: 0);

        account.Differences().ShouldBeEmpty();
        account.Confirmed.ShouldBe(0);
    }

    [Theory]
    [InlineData(999, 300)]
    [InlineData(1_001, 300)]
    [InlineData(1_000, 299)]
    [InlineData(1_000, 301)]
    public void One_penny_off_names_the_order(long captured, long refunded) =>
        Account("delivered", captured, refunded, returned: 300)
            .Differences()
            .ShouldContain(difference => difference.Contains("invoice 536365"));

    [Fact]
    public void A_charge_that_was_made_twice_and_given_back_is_off() =>
        Account("delivered", captured: 2_000, refunded: 1_000).Differences().ShouldNotBeEmpty();

    [Theory]
    [InlineData(2_000, 0)]
    [InlineData(1_000, 1)]
    public void Payments_and_the_ledger_must_agree(long charged, long refunded)
    {
        var account = Account("delivered", captured: 1_000, refunded: 0);
        account.Ledger = (charged, refunded);

        account.Differences().ShouldHaveSingleItem().ShouldContain("ledger");
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("confirmed")]
    public void An_order_that_was_delivered_must_say_so(string status) =>
        Account(status, captured: 1_000, refunded: 0).Differences().ShouldNotBeEmpty();

    [Fact]
    public void What_could_not_be_read_is_off()
    {
        var account = Account("delivered", captured: 1_000, refunded: 0);
        account.Payments = null;

        account.Differences().ShouldNotBeEmpty();
        new StockAccount("a").Differences().ShouldNotBeEmpty();
    }

    private static StockAccount Stock() =>
        new("85123A")
        {
            OnHandAtStart = 2,
            Received = 10,
            Sold = 6,
            Returned = 1,
            OnHand = 7,
        };

    private static OrderAccount Account(
        string status,
        long captured,
        long refunded,
        long returned = 0,
        DateTimeOffset? confirmedAt = null
    )
    {
        var invoice = new Invoice("536365", 1, null, "EIRE", [new("85123A", 10, 100)]);
        var id = Guid.CreateVersion7();
        return new(new PlacedOrder(invoice) { Id = id, Delivered = status != "cancelled" })
        {
            Order = new(id, status, null, Price.Pence(1_000), Price.Pence(returned), confirmedAt, null),
            Returns = returned == 0 ? [] : [Back(invoice, returned)],
            Payments = (captured, refunded),
            Ledger = (captured, refunded),
        };
    }

    private static PostedReturn Back(Invoice invoice, long pence) =>
        new(
            Guid.CreateVersion7(),
            new(new("C1", 2, null, []), invoice, [new("85123A", (int)(pence / 100))], pence),
            new(invoice),
            wasThere: false
        )
        {
            Status = "completed",
            Pence = pence,
        };
}
