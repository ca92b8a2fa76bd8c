using Replay;
using Replay.Invoices;

namespace UnitTests.Replaying;

public sealed class InvoiceBookTests : IDisposable
{
    private const string Header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Rows_of_one_invoice_need_not_stand_together()
    {
        var book = Read(
            "1,a,Lamp,2,2010-12-01 08:00:00,2.55,17850.0,EIRE",
            "2,b,Bowl,1,2010-12-01 08:00:00,1.0,,EIRE",
            "1,A,Vase,3,2010-12-01 08:01:00,1.5,17850.0,EIRE"
        );

        book.Orders.Select(order => order.Number).ShouldBe(["1", "2"]);
        book.Orders[0].Lines.ShouldBe([new("a", 2, 255), new("A", 3, 150)]);
        book.Orders[0].Customer.ShouldBe("17850");
        book.Orders[1].Customer.ShouldBeNull();
    }

    [Fact]
    public void A_line_is_dropped_once_for_quantity_before_price()
    {
        var book = Read(
            "1,a,,0,2010-12-01 08:00:00,0.0,,EIRE",
            "1,b,,-5,2010-12-01 08:00:00,1.0,,EIRE",
            "2,c,,1,2010-12-01 08:00:00,0.0,,EIRE",
            "3,d,\"a \"\"big\"\", red one\",1,2010-12-01 08:00:00,1.0,,EIRE"
        );

        (book.SaleInvoices, book.EmptyInvoices, book.DroppedForQuantity, book.DroppedForPrice).ShouldBe((3, 2, 2, 1));
        book.Products.ShouldBe([new("d", "a \"big\", red one", 100)]);
    }

    [Fact]
    public void A_product_is_named_by_its_first_description_that_is_not_empty()
    {
        var book = Read("1,a,,1,2010-12-01 08:00:00,2.0,,EIRE", "1,a,Lamp,1,2010-12-01 08:00:00,3.0,,EIRE");

        book.Products.ShouldBe([new("a", "Lamp", 200)]);
    }

    [Fact]
    public void The_first_orders_come_with_the_cancellations_that_stand_before_the_next()
    {
        var book = Read(
            "1,a,,1,2010-12-01 08:00:00,2.0,1.0,EIRE",
            "C2,a,,-1,2010-12-01 08:00:00,2.0,1.0,EIRE",
            "3,a,,1,2010-12-01 08:00:00,2.0,1.0,EIRE",
            "C4,a,,-1,2010-12-01 08:00:00,2.0,1.0,EIRE"
        );

        var (orders, cancellations) = book.First(1);

        orders.Select(order => order.Number).ShouldBe(["1"]);
        cancellations.Select(each => each.Number).ShouldBe(["C2"]);
    }

    [Theory]
    [InlineData(100, 7)]
    [InlineData(90, 6)]
    [InlineData(0, 0)]
    public void Opening_stock_is_a_share_of_what_the_whole_file_sells(int percent, long pieces)
    {
        var book = Read("1,a,,3,2010-12-01 08:00:00,2.0,,EIRE", "2,a,,4,2010-12-01 08:00:00,2.0,,EIRE");

        StockPlan.Of(book, percent)["a"].ShouldBe(pieces);
    }

    [Fact]
    public void A_row_that_is_none_is_named()
    {
        var read = () => Read("1,a,,many,2010-12-01 08:00:00,2.0,,EIRE");

        read.ShouldThrow<ReplayStopped>().Message.ShouldContain("Row 2");
    }

    [Fact]
    public void The_sample_has_sales_and_something_to_return()
    {
        var book = InvoiceBook.Read(Path.Combine(AppContext.BaseDirectory, "sample", "2010-12-01-excerpt.csv"));

        book.Orders.Count.ShouldBeGreaterThan(20);
        ReturnPlan.For(book.Orders, book.Cancellations).Returns.ShouldNotBeEmpty();
    }

    private InvoiceBook Read(params string[] rows)
    {
        File.WriteAllLines(path, [Header, .. rows]);
        return InvoiceBook.Read(path);
    }
}
