using System.Globalization;
using Orders.Contracts;
using Platform.Contracts;
using Replay.Invoices;

namespace RecommendationsBench;

/// <summary>The invoices as the events that the shop would have published.</summary>
internal static class InvoicesAsOrders
{
    public static IReadOnlyList<OrderConfirmed> Read(string path) =>
        [
            .. InvoiceFile
                .Rows(path)
                .Where(row => row.IsSale && row.Quantity > 0 && row.Pence is not null)
                .GroupBy(row => row.Invoice)
                .Select(Order)
                .OrderBy(order => order.Timestamp),
        ];

    private static OrderConfirmed Order(IGrouping<string, InvoiceRow> invoice)
    {
        var first = invoice.First();
        return new OrderConfirmed(
            Id(2, invoice.Key),
            first.Customer is { } customer ? Id(1, customer) : null,
            [.. invoice.Select(row => new OrderItem(row.Sku, row.Quantity, new Money(row.Pence!.Value, "GBP")))],
            new Money(0, "GBP"),
            first.Country,
            first.At
        );
    }

    private static Guid Id(short kind, string number) =>
        new(int.Parse(number, CultureInfo.InvariantCulture), kind, 0, new byte[8]);
}
