namespace Replay.Invoices;

/// <summary>What a file holds: its sales as orders to be, its cancellations, and what it sells.</summary>
internal sealed record InvoiceBook(
    IReadOnlyList<Invoice> Orders,
    IReadOnlyList<Cancellation> Cancellations,
    IReadOnlyList<ProductForSale> Products,
    int SaleInvoices,
    int DroppedForQuantity,
    int DroppedForPrice
)
{
    public int EmptyInvoices => SaleInvoices - Orders.Count;

    public int Lines => Orders.Sum(order => order.Lines.Count);

    public long Pieces => Orders.Sum(order => order.Lines.Sum(line => (long)line.Quantity));

    public long Pence => Orders.Sum(order => order.Total);

    public int LongestOrder => Orders.Max(order => order.Lines.Count);

    public int GuestOrders => Orders.Count(order => order.Customer is null);

    public int CancelledLines => Cancellations.Sum(cancellation => cancellation.Lines.Count);

    public static InvoiceBook Read(string path)
    {
        var reader = new InvoiceBookReader();
        foreach (var row in InvoiceFile.Rows(path))
        {
            reader.Add(row);
        }
        var book = reader.ToBook();
        return book.Orders.Count > 0 ? book : throw new ReplayStopped($"{path} holds no sale that could be an order.");
    }

    /// <summary>The first orders, and the cancellations that stand before the next one.</summary>
    public (IReadOnlyList<Invoice> Orders, IReadOnlyList<Cancellation> Cancellations) First(int? count) =>
        count is { } some && some < Orders.Count
            ? (
                Orders.Take(some).ToList(),
                Cancellations.Where(cancellation => cancellation.Position < Orders[some].Position).ToList()
            )
            : (Orders, Cancellations);
}
