using Replay.Invoices;

namespace UnitTests.Replaying;

public sealed class RealFileTests
{
    [RealFileFact]
    public void The_first_day_holds_what_the_issue_says()
    {
        var book = InvoiceBook.Read(RealFiles.Day);

        book.SaleInvoices.ShouldBe(137);
        book.Orders.Count.ShouldBe(127);
        book.EmptyInvoices.ShouldBe(10);
        book.Lines.ShouldBe(3_072);
        book.Pieces.ShouldBe(26_919);
        book.Pence.ShouldBe(5_896_079);
        book.LongestOrder.ShouldBe(592);
        book.DroppedForQuantity.ShouldBe(1);
        book.DroppedForPrice.ShouldBe(9);
        book.Cancellations.Count.ShouldBe(6);
        book.CancelledLines.ShouldBe(26);
    }

    [RealFileFact]
    public void Half_a_year_holds_what_the_issue_says()
    {
        var book = InvoiceBook.Read(RealFiles.HalfYear);

        book.SaleInvoices.ShouldBe(9_106);
        book.Orders.Count.ShouldBe(8_126);
        book.Lines.ShouldBe(203_953);
        book.Pieces.ShouldBe(2_112_657);
        book.Pence.ShouldBe(406_472_659);
        book.DroppedForQuantity.ShouldBe(651);
        book.DroppedForPrice.ShouldBe(642);
        book.GuestOrders.ShouldBe(717);
        book.Cancellations.Count.ShouldBe(1_677);
        book.CancelledLines.ShouldBe(3_783);
    }

    [RealFileFact]
    public void What_half_a_year_returns_and_what_finds_no_order_is_all_that_was_cancelled()
    {
        var book = InvoiceBook.Read(RealFiles.HalfYear);

        var plan = ReturnPlan.For(book.Orders, book.Cancellations);

        var cancelled = book.Cancellations.Sum(each => each.Lines.Sum(line => (long)line.Quantity));
        (plan.Returns.Sum(goods => goods.Pieces) + plan.UnmatchedPieces).ShouldBe(cancelled);
        plan.Returns.ShouldAllBe(goods =>
            goods.Order.Customer == goods.Cancellation.Customer && goods.Order.Position < goods.Cancellation.Position
        );
    }
}
